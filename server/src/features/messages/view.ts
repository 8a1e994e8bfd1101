import type { AuthorView, MessageView } from '@parley/protocol'
import type { MessageRow } from './store.ts'

const excerptLength = 120

/** A message in its present state; the same for everybody who may see it. */
export function viewMessage(row: MessageRow): MessageView {
  const replyTo =
    row.replyTo === null
      ? null
      : {
          id: row.replyTo.id,
          seq: row.replyTo.seq,
          author: viewAuthor(row.replyTo.author),
          excerpt: row.replyTo.deleted ? '' : excerptOf(row.replyTo.content, row.replyTo.isCut),
        }
  return {
    id: row.id,
    roomId: row.roomId,
    seq: row.seq,
    rev: row.rev,
    author: viewAuthor(row.author),
    kind: row.kind,
    content: row.content,
    files: [],
    replyTo,
    mentions: [...row.mentions],
    mentionsRoom: row.mentionsRoom,
    reactions: (row.reactions ?? []).map(({ emoji, userIds }) => ({
      emoji,
      count: userIds.length,
      userIds: [...userIds],
    })),
    system: row.system,
    nonce: row.nonce,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    pinnedAt: row.pinnedAt?.toISOString() ?? null,
  }
}

function viewAuthor({ id, username, displayName, kind }: Omit<AuthorView, 'avatarUrl'>): AuthorView {
  return { id, username, displayName, avatarUrl: null, kind }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The beginning on one line, cut between characters as people see them, even where the database cut through one. */
function excerptOf(content: string, isCut: boolean): string {
  const line = content.replace(/\s+/gu, ' ').trim()
  const shown: string[] = []
  for (const { segment } of segmenter.segment(line)) {
    if (shown.length === excerptLength) return `${shown.join('')}…`
    shown.push(segment)
  }
  return isCut ? `${shown.slice(0, -1).join('')}…` : line
}
