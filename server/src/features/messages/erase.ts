import { sql } from '../../platform/postgres/statement.ts'
import type { House } from '../house.ts'
import { deleteMessage, reviseMessage } from './store.ts'
import { removeReaction } from './store-reactions.ts'
import { type Reacted, tellMessage } from './tell.ts'

/** So much is taken away while a room is held: others wait meanwhile. */
const portion = 50

const saidStatement = sql<{ seq: number }>(
  'messages.saidBy',
  `select seq from messages where room_id = $1 and author_id = $2 and kind <> 'system' and deleted_at is null order by seq limit $3`,
)

/** Takes away some of what somebody said in a room. Whether there may be more. */
export async function eraseSaid(house: House, roomId: string, accountId: string): Promise<boolean> {
  const gone = await house.roomLog.change(roomId, async (change) => {
    const { transaction, now } = change
    const places = []
    for (const { seq } of await transaction.run(saidStatement, [roomId, accountId, portion])) {
      await deleteMessage(transaction, roomId, seq, now, change.takeRev())
      places.push({ seq, rev: change.rev })
    }
    return places
  })
  for (const place of gone) await tellMessage(house, 'message.deleted', roomId, place)
  return gone.length === portion
}

const feltStatement = sql<{ seq: number; emoji: string }>(
  'messages.feltBy',
  'select seq, emoji from reactions where room_id = $1 and account_id = $2 and seq between $3 and $4 order by seq, emoji limit $5',
)

/** The same of how somebody reacted to messages between two places of a room. */
export async function eraseReactions(
  house: House,
  { roomId, accountId, from, to }: { roomId: string; accountId: string; from: number; to: number },
): Promise<boolean> {
  const gone = await house.roomLog.change(roomId, async (change) => {
    const { transaction } = change
    const places: { seq: number; rev: number; reacted: Reacted }[] = []
    for (const { seq, emoji } of await transaction.run(feltStatement, [roomId, accountId, from, to, portion])) {
      await removeReaction(transaction, { roomId, seq, emoji, accountId })
      await reviseMessage(transaction, roomId, seq, change.takeRev())
      places.push({ seq, rev: change.rev, reacted: { userId: accountId, emoji, on: false } })
    }
    return places
  })
  for (const { reacted, ...place } of gone) await tellMessage(house, 'message.updated', roomId, place, reacted)
  return gone.length === portion
}
