import { type AuthorView, basePath } from '@parley/protocol'
import type { AuthorRow } from '../../roomlog/author.ts'

export function viewAuthor({ id, username, displayName, kind, avatarId }: AuthorRow): AuthorView {
  return { id, username, displayName, avatarUrl: viewAvatar(avatarId), kind }
}

/** Where a picture of somebody, or of a room, is found: cut to a square as soon as there is one. */
export function viewAvatar(fileId: string | null): string | null {
  return fileId === null ? null : `${basePath}/files/${fileId}?variant=square`
}
