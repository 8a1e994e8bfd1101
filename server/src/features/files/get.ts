import { filesGet, isShownInline } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { House } from '../house.ts'
import { Bytes, implementDownload } from '../implement.ts'
import { openFile } from './open-file.ts'
import { findVariant, type StoredVariant } from './store.ts'

export const get = implementDownload(filesGet, async ({ fileId, variant, download = false }, context) => {
  const { view, blobId, hash } = await openFile(context, fileId)
  if (view.status === 'pending' || view.status === 'processing')
    throw new Refusal('file_not_ready', { retryAfterMs: 1_000 })
  if (view.status !== 'ready') throw new Refusal('file_not_found')
  const form = variant === undefined ? { blobId, hash, ...view } : await findVariant(context.database, fileId, variant)
  if (form === null) throw new Refusal('file_not_found')
  return bytesOf(context, form, { name: view.name, isInline: !download && isShownInline(form.mime) })
})

function bytesOf(
  { storage }: Pick<House, 'storage'>,
  { blobId, hash, mime, size }: StoredVariant,
  { name, isInline }: Pick<Bytes, 'name' | 'isInline'>,
): Bytes {
  return new Bytes({
    name,
    mime,
    size,
    tag: hash,
    isInline,
    async open(range) {
      const stream = await storage.get(blobId, range)
      if (stream === null) throw new Error(`the bytes ${blobId} are not in the storage`)
      return stream
    },
  })
}
