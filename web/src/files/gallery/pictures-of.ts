import { fileKindOf } from '@parley/protocol/wire'
import type { TimelineMessage } from '@parley/sdk'
import type { GalleryPicture } from './gallery.ts'

/** The pictures of a message, for the gallery to begin with. */
export function picturesOf({ files, id, author, createdAt }: TimelineMessage): readonly GalleryPicture[] {
  return files
    .filter(({ mime, status }) => status === 'ready' && fileKindOf(mime) === 'image')
    .map((file) => ({ file, messageId: id, author: author.displayName, createdAt }))
}
