import { messagesWithdrawHeld, moderationRejectHeld } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { lockRooms } from '../../roomlog/append.ts'
import { openAsMember } from '../access/open-room.ts'
import { tellOwn } from '../access/tell-own.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { openHeld } from './open-held.ts'
import { decideHeld, withdrawHeld } from './store.ts'

export const reject = implement(moderationRejectHeld, async ({ heldId, why }, context) => {
  const { clock, database } = context
  const held = await openHeld(context, heldId)
  const { roomId, nonce, author, rule } = held
  if (held.state === 'rejected') return null
  await database.transaction(async (transaction) => {
    await transaction.run(lockRooms, [[roomId]])
    if (!(await decideHeld(transaction, heldId, 'rejected', { why, now: clock.now() })))
      throw new Refusal('held_not_found')
    const details = { authorId: author.id, rule: rule?.name ?? null, why }
    await record(transaction, context, {
      act: 'message.rejected',
      target: { kind: 'message', id: heldId },
      roomId,
      details,
    })
  })
  await tellOwn(context, author.id, { ev: 'held.decided', data: { roomId, nonce, released: false } })
  return null
})

/** By who wrote it: the same nonce is a new message from then on. */
export const withdraw = implement(messagesWithdrawHeld, async ({ roomId, nonce }, context) => {
  const { actor, database } = context
  await openAsMember(context, roomId)
  await database.transaction(async (transaction) => {
    await transaction.run(lockRooms, [[roomId]])
    await withdrawHeld(transaction, roomId, actor.accountId, nonce)
  })
  return null
})
