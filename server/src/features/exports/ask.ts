import { durations, usersExport } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { makeKind } from './make.ts'
import { askForExport, findExport } from './store.ts'
import { viewExport } from './view.ts'

const everyMs = durations.exportEverySeconds * 1000

export const ask = implement(usersExport, async (_input, context) => {
  const { actor, clock, database, jobs, newId } = context
  const { accountId } = actor
  const now = clock.now()
  const row = await database.transaction(async (transaction) => {
    const asked = { accountId, id: newId(), now, since: new Date(now.getTime() - everyMs) }
    const isNew = await askForExport(transaction, asked)
    const row = await findExport(transaction, accountId)
    if (row === null) throw new Refusal('session_ended')
    if (isNew) {
      await jobs.enqueue(transaction, makeKind, { exportId: row.id }, { key: row.id })
      await record(transaction, context, { act: 'account.exported', target: { kind: 'account', id: accountId } })
      return row
    }
    // Who asks again while it is being made is told that it is.
    if (row.state === 'waiting') return row
    throw new Refusal('export_too_soon', { retryAfterMs: row.requestedAt.getTime() + everyMs - now.getTime() })
  })
  jobs.wake()
  return { export: viewExport(context, actor, row) }
})
