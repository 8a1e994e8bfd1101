import { type AnsweredMessageView, fileKindOf, type MessageView, quoteOf } from '@parley/protocol'
import type { Draft, RoomLink } from '../../roomlog/append.ts'
import type { FileRow } from '../../roomlog/files.ts'
import type { Appended } from '../../roomlog/lanes.ts'
import type { Quoted } from '../../roomlog/quoted.ts'
import { viewPreview } from '../access/view-previews.ts'
import { viewAuthor } from '../access/view-author.ts'
import { viewFile } from '../access/view-file.ts'
import type { MessageRow } from './store.ts'

/** A message in its present state; the same for everybody who may see it. */
export function viewMessage(row: MessageRow): MessageView {
  return {
    id: row.id,
    roomId: row.roomId,
    seq: row.seq,
    rev: row.rev,
    author: viewAuthor(row.author),
    kind: row.kind === 'system' ? 'system' : kindOf(row.files ?? []),
    content: row.content,
    files: (row.files ?? []).map(viewFile),
    replyTo: viewQuoted(row.replyTo),
    previews: (row.previews ?? []).map(viewPreview),
    mentions: [...row.mentions],
    mentionsRoom: row.mentionsRoom,
    ...viewLinks(row.roomLinks),
    reactions: (row.reactions ?? []).map((each) => ({ ...each, userIds: [...each.userIds] })),
    system: row.system,
    nonce: row.nonce,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    pinnedAt: row.pinnedAt?.toISOString() ?? null,
  }
}

/** A message as it was just said: all of it is known without a look at the log. */
export function viewSaid(
  draft: Draft,
  { seq, rev, author, replyTo, files }: Appended & { outcome: 'appended' },
): AnsweredMessageView {
  const { roomId, id, content, mentions, mentionsRoom, roomLinks, nonce, createdAt } = draft
  return {
    id,
    roomId,
    seq,
    rev,
    author: viewAuthor(author),
    kind: kindOf(files),
    content,
    files: files.map(viewFile),
    replyTo: viewQuoted(replyTo),
    previews: [],
    mentions: [...mentions],
    mentionsRoom,
    ...viewLinks(roomLinks),
    reactions: [],
    system: null,
    nonce,
    createdAt,
    editedAt: null,
    deletedAt: null,
    pinnedAt: null,
  }
}

/** Most name no room, and say nothing of it. */
function viewLinks(links: readonly RoomLink[] | null): Pick<MessageView, 'roomLinks'> {
  return links === null ? {} : { roomLinks: links.map(({ slug, roomId }) => ({ slug, roomId })) }
}

/** What somebody said is called by what it carries. */
function kindOf(files: readonly FileRow[]): 'text' | 'image' | 'file' {
  if (files.length === 0) return 'text'
  return files.every(({ mime }) => fileKindOf(mime) === 'image') ? 'image' : 'file'
}

function viewQuoted(quoted: Quoted | null): MessageView['replyTo'] {
  if (quoted === null) return null
  const { id, seq, author, fileNames, ...said } = quoted
  return { id, seq, author: viewAuthor(author), ...quoteOf({ ...said, fileNames: fileNames ?? [] }) }
}
