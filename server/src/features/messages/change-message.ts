import type { MessageView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import type { MemberRoom } from '../access/open-room.ts'
import { isInside } from '../access/rooms.ts'
import type { House } from '../house.ts'
import { type LockedMessage, readLocked } from './store.ts'
import { loadMessageAt, tellMessage } from './tell.ts'

/** Whether the message is different now. */
type Work = (change: RoomChange, message: LockedMessage) => Promise<boolean>

/**
 * Changes one message: the room is locked, the message read as it is then, changed by `work`, and told if it is different.
 */
export async function changeMessage(
  house: House,
  { room, membership }: Pick<MemberRoom, 'room' | 'membership'>,
  messageId: string,
  ev: 'message.updated' | 'message.deleted',
  work: Work,
): Promise<MessageView> {
  const { seq, rev, isDifferent } = await house.roomLog.change(room.id, async (change) => {
    // Between the door and the lock a moderator may have shown them out.
    const inside = await isInside(change.transaction, room.id, membership.userId, house.clock.now())
    if (!inside) throw new Refusal('not_a_member')
    const message = await readLocked(change.transaction, room.id, messageId, membership.firstSeq)
    if (message === null) throw new Refusal('message_not_found')
    const isDifferent = await work(change, message)
    return { seq: message.seq, rev: change.rev, isDifferent }
  })
  return isDifferent
    ? await tellMessage(house, ev, room.id, { seq, rev })
    : await loadMessageAt(house.database, room.id, seq)
}
