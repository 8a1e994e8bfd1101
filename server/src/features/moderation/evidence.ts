import type { MessageView, UserView } from '@parley/protocol'
import type { EvidenceRow } from './store-reports.ts'

type Avatar = { readonly avatarId: string | null }

/** A message as it is now. */
export function evidenceOfMessage(
  { author, content, seq, files, createdAt, editedAt }: MessageView,
  { avatarId }: Avatar,
  now: Date,
): EvidenceRow {
  const { id, username, displayName, kind } = author
  return {
    content,
    author: { id, username, displayName, kind, avatarId },
    seq,
    files: files.map((file) => ({ id: file.id, name: file.name, mime: file.mime, size: file.size })),
    createdAt,
    editedAt,
    takenAt: now.toISOString(),
  }
}

/** A person as who reports them sees them now: what they say about themselves, one thing a line. */
export function evidenceOfPerson(user: UserView, { avatarId }: Avatar, now: Date): EvidenceRow {
  const { id, username, displayName, kind, bio, location, status } = user
  const said = [status === null ? null : `${status.emoji ?? ''} ${status.text}`.trim(), bio, location]
  return {
    content: said.filter((text) => text !== null && text !== '').join('\n'),
    author: { id, username, displayName, kind, avatarId },
    seq: null,
    files: [],
    createdAt: null,
    editedAt: null,
    takenAt: now.toISOString(),
  }
}
