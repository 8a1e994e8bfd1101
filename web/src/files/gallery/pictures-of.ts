import { type Answer, fileKindOf } from '@parley/protocol/wire'
import type { TimelineMessage } from '@parley/sdk'
import type { GalleryPicture } from './gallery.ts'

/** The pictures of a message, for the gallery to begin with. */
export function picturesOf({ files, id, author, createdAt }: TimelineMessage): readonly GalleryPicture[] {
  return files
    .filter(({ mime, status }) => status === 'ready' && fileKindOf(mime) === 'image')
    .map((file) => ({ file, messageId: id, author, createdAt }))
}

/** Those of a room that can be shown, of the files that were found there. */
export function picturesFound(items: Answer<'rooms.files'>['items']): readonly GalleryPicture[] {
  return items
    .filter(({ file }) => file.status === 'ready' && fileKindOf(file.mime) === 'image')
    .map(({ file, messageId, author, createdAt }) => ({ file, messageId, author, createdAt }))
}
