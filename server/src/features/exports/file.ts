import { usersExportFile } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { Bytes, implementDownload } from '../implement.ts'
import { findExport } from './store.ts'
import { isThere } from './view.ts'

export const file = implementDownload(usersExportFile, async ({ exportId }, { actor, clock, database, storage }) => {
  const row = await findExport(database, actor.accountId)
  if (row === null || row.id !== exportId || !isThere(row, clock.now())) throw new Refusal('export_not_found')
  const { blobId, hash, size } = row
  if (blobId === null || hash === null || size === null) throw new Refusal('export_not_found')
  return new Bytes({
    name: `export-${row.requestedAt.toISOString().slice(0, 10)}.zip`,
    mime: 'application/zip',
    size,
    tag: hash,
    isFixed: false,
    isInline: false,
    // It goes from here to whoever it belongs to; no address of it opens it to others, not even for a minute.
    link: () => Promise.resolve(null),
    async open(range) {
      const bytes = await storage.get(blobId, range)
      if (bytes === null) throw new Error(`the bytes ${blobId} are not in the storage`)
      return bytes
    },
  })
})
