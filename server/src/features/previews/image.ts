import { previewsImage } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { seesOthers } from '../access/open-room.ts'
import { Bytes, implementDownload } from '../implement.ts'
import { findVisibleImage } from './store.ts'

/** It shows what a public page shows to everybody, but that somebody linked there is for those who may read it. */
export const image = implementDownload(previewsImage, async ({ previewId }, { actor, clock, database, storage }) => {
  const who = { accountId: actor.accountId, seesOthers: seesOthers(actor), now: clock.now() }
  const found = await findVisibleImage(database, previewId, who)
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
