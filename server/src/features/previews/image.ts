import { previewsImage } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { Bytes, implementDownload } from '../implement.ts'
import { findImage } from './store.ts'

/** It shows what a public page shows to everybody, so it is enough to know which one is meant. */
export const image = implementDownload(previewsImage, async ({ previewId }, { database, storage }) => {
  const found = await findImage(database, previewId)
  if (found === null) throw new Refusal('file_not_found')
  const { blobId, hash: tag, size } = found
  return new Bytes({
    name: 'preview.webp',
    mime: 'image/webp',
    size,
    tag,
    isFixed: true,
    isInline: true,
    link: (as) => storage.link(blobId, as),
    async open(range) {
      const stream = await storage.get(blobId, range)
      if (stream === null) throw new Error(`the bytes ${blobId} are not in the storage`)
      return stream
    },
  })
})
