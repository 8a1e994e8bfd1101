import { previewsImage } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { Bytes, implementDownload } from '../implement.ts'
import { findImage } from './store.ts'

/** It shows what a public page shows to everybody, so it is enough to know which one is meant. */
export const image = implementDownload(previewsImage, async ({ previewId }, { database, storage }) => {
  const found = await findImage(database, previewId)
  if (found === null) throw new Refusal('file_not_found')
  return new Bytes({
    name: 'preview.webp',
    mime: 'image/webp',
    size: found.size,
    tag: found.hash,
    isInline: true,
    async open(range) {
      const stream = await storage.get(found.blobId, range)
      if (stream === null) throw new Error(`the bytes ${found.blobId} are not in the storage`)
      return stream
    },
  })
})
