import { filesGet, isShownInline, isText } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { House } from '../house.ts'
import { Bytes, implementDownload } from '../implement.ts'
import { openFile } from './open-file.ts'
import { findVariant, type StoredVariant } from './store.ts'

export const get = implementDownload(filesGet, async ({ fileId, variant, download = false }, context) => {
  const file = await openFile(context, fileId)
  const { view, blobId, hash } = file
  if (view.status === 'pending' || view.status === 'processing')
    throw new Refusal('file_not_ready', { retryAfterMs: 1_000 })
  if (view.status !== 'ready') throw new Refusal('file_not_found')
  const original = { blobId, hash, mime: view.mime, size: view.size }
  const found = variant === undefined ? original : await findVariant(context.database, fileId, variant)
  // What stands for somebody is shown from the first moment, if need be not yet as a square.
  const form = found ?? (file.isAvatar ? original : null)
  if (form === null) throw new Refusal('file_not_found')
  const isInline = !download && isShownInline(form.mime)
  return bytesOf(context, form, { name: view.name, isInline, isFixed: found !== null })
})

function bytesOf(
  { storage }: Pick<House, 'storage'>,
  { blobId, hash, mime, size }: StoredVariant,
  { name, isFixed, isInline }: Pick<Bytes, 'name' | 'isFixed' | 'isInline'>,
): Bytes {
  return new Bytes({
    name,
    mime,
    size,
    tag: hash,
    isFixed,
    isInline,
    link: async (as) => (isText(mime) ? null : await storage.link(blobId, as)),
    async open(range) {
      const stream = await storage.get(blobId, range)
      if (stream === null) throw new Error(`the bytes ${blobId} are not in the storage`)
      return stream
    },
  })
}
