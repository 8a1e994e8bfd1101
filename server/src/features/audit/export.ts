import { Readable } from 'node:stream'
import { moderationExportAudit, type AuditEntryView } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { implementDownload, Streamed } from '../implement.ts'
import { toCsvLine } from './csv.ts'
import { record } from './record.ts'
import { type EntryFilter, listEntries } from './store.ts'
import { viewEntry } from './view.ts'

/** So many are read at once, whatever the log has come to. */
const portion = 500

const forms = {
  jsonl: { mime: 'application/x-ndjson', head: '', line: (entry: AuditEntryView) => `${JSON.stringify(entry)}\n` },
  csv: {
    mime: 'text/csv',
    head: toCsvLine([
      'n',
      'at',
      'actorId',
      'actor',
      'act',
      'targetKind',
      'targetId',
      'target',
      'roomId',
      'details',
      'address',
      'hash',
    ]),
    line: ({ n, at, actor, act, target, roomId, details, address, hash }: AuditEntryView) =>
      toCsvLine([
        n,
        at,
        actor?.id,
        actor?.name,
        act,
        target?.kind,
        target?.id,
        target?.name,
        roomId,
        JSON.stringify(details),
        address,
        hash,
      ]),
  },
}

export const exportAudit = implementDownload(moderationExportAudit, async ({ format, ...filter }, context) => {
  const { clock, database } = context
  // Who took a copy of it is part of it.
  await database.transaction((transaction) =>
    record(transaction, context, { act: 'audit.exported', details: { format, ...filter } }),
  )
  const { mime, head, line } = forms[format]
  return new Streamed({
    name: `audit-${clock.now().toISOString().slice(0, 10)}.${format}`,
    mime,
    open: () => Readable.from(linesOf(database, filter, { head, line })),
  })
})

async function* linesOf(
  database: Database,
  filter: EntryFilter,
  { head, line }: Pick<(typeof forms)['csv'], 'head' | 'line'>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(head)
  let beyond: number | null = null
  for (;;) {
    const rows = await listEntries(database, filter, { beyond, limit: portion, order: 'asc' })
    yield Buffer.from(rows.map((row) => line(viewEntry(row, { showsAddress: true }))).join(''))
    const last = rows.at(-1)
    if (last === undefined || rows.length < portion) return
    beyond = last.n
  }
}
