import type { AnsweredMessageView, MessageView } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { ownReactions } from './store-reactions.ts'

/**
 * Messages as an answer to one person shows them: with which reactions are theirs. Where all who reacted are named, nobody
 * has to be asked.
 */
export async function showTo(
  database: Database,
  accountId: string,
  messages: readonly MessageView[],
): Promise<AnsweredMessageView[]> {
  const unnamed = messages.flatMap(({ roomId, seq, reactions }) =>
    reactions.flatMap(({ emoji, count, userIds }) =>
      count > userIds.length && !userIds.includes(accountId) ? [{ roomId, seq, emoji }] : [],
    ),
  )
  const own = unnamed.length === 0 ? nothing : await ownReactions(database, accountId, unnamed)
  const found = new Set(
    unnamed.flatMap(({ roomId, seq, emoji }, at) => (own.has(at) ? [`${roomId} ${seq} ${emoji}`] : [])),
  )
  return messages.map((message) => show(message, accountId, (key) => found.has(key)))
}

const nothing: ReadonlySet<number> = new Set()

/** One to which nobody reacted is the same for everybody: the text that is told is the text that is answered. */
function show(message: MessageView, accountId: string, isOwn: (key: string) => boolean): AnsweredMessageView {
  const { roomId, seq } = message
  if (hasNone(message)) return message
  return {
    ...message,
    reactions: message.reactions.map((each) => ({
      ...each,
      mine: each.userIds.includes(accountId) || isOwn(`${roomId} ${seq} ${each.emoji}`),
    })),
  }
}

function hasNone(message: MessageView): message is AnsweredMessageView {
  return message.reactions.length === 0
}

/** The same for one message. */
export async function showOneTo(
  database: Database,
  accountId: string,
  message: MessageView,
): Promise<AnsweredMessageView> {
  const [shown] = await showTo(database, accountId, [message])
  if (shown === undefined) throw new Error('there are as many as were given')
  return shown
}
