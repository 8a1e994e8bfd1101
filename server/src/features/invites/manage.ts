import { invitesCreate, invitesList, invitesRevoke } from '@parley/protocol'
import { randomToken } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { asMember, openHeld, type OpenRoom, openRoom, rankOf } from '../access/open-room.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { type InviteRow, insertInvite, listInvites, revokeInvite } from './store.ts'

/** Anybody brings people into a public channel; who comes into a closed room is for those who keep it. */
function toInvite(open: OpenRoom): void {
  const { room, rank } = asMember(open)
  if (room.kind === 'direct') throw new Refusal('direct_is_fixed')
  if (room.visibility === 'private' && rank < rankOf('moderator')) throw new Refusal('room_right_missing')
}

/** Whoever reads it later is not to come in by it. */
const targetOf = (code: string) => ({ kind: 'invite', id: code.slice(0, 4) }) as const

const view = ({ createdAt, expiresAt, code, roomId, createdBy, maxUses, uses }: InviteRow) => ({
  code,
  roomId,
  createdBy,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  maxUses,
  uses,
})

export const create = implement(invitesCreate, async ({ roomId, expiresIn, maxUses }, context) => {
  const { actor, clock, roomLog } = context
  toInvite(await openRoom(context, roomId))
  const createdAt = clock.now()
  const expiresAt = expiresIn === null ? null : new Date(createdAt.getTime() + expiresIn * 1000)
  const invite = { code: randomToken(12), roomId, createdBy: actor.accountId, createdAt, expiresAt, maxUses, uses: 0 }
  await roomLog.change(roomId, async (change) => {
    // Who was shown out meanwhile leaves no link behind.
    toInvite(await openHeld(change, actor))
    await insertInvite(change.transaction, invite)
    const details = { expiresAt: expiresAt?.toISOString() ?? null, maxUses }
    await record(change.transaction, context, { act: 'invite.created', roomId, target: targetOf(invite.code), details })
  })
  return { invite: view(invite) }
})

export const list = implement(invitesList, async ({ roomId }, context) => {
  toInvite(await openRoom(context, roomId))
  const rows = await listInvites(context.database, roomId, context.clock.now())
  return { items: rows.map(view), nextCursor: null }
})

export const revoke = implement(invitesRevoke, async ({ roomId, code }, context) => {
  toInvite(await openRoom(context, roomId))
  await context.database.transaction(async (transaction) => {
    if (!(await revokeInvite(transaction, code, roomId, context.clock.now()))) throw new Refusal('invite_not_found')
    await record(transaction, context, { act: 'invite.revoked', roomId, target: targetOf(code) })
  })
  return null
})
