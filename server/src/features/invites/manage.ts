import { invitesCreate, invitesList, invitesRevoke } from '@parley/protocol'
import { randomToken } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { openAsMember, rankOf } from '../access/open-room.ts'
import { type Context, implement } from '../implement.ts'
import { type InviteRow, insertInvite, listInvites, revokeInvite } from './store.ts'

/** Anybody brings people into a public channel; who comes into a closed room is for those who keep it. */
async function openToInvite(context: Context<SignedIn>, roomId: string): Promise<void> {
  const { room, rank } = await openAsMember(context, roomId)
  if (room.kind === 'direct') throw new Refusal('direct_is_fixed')
  if (room.visibility === 'private' && rank < rankOf('moderator')) throw new Refusal('room_right_missing')
}

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
  const { actor, clock, database } = context
  await openToInvite(context, roomId)
  const createdAt = clock.now()
  const expiresAt = expiresIn === null ? null : new Date(createdAt.getTime() + expiresIn * 1000)
  const invite = { code: randomToken(12), roomId, createdBy: actor.accountId, createdAt, expiresAt, maxUses, uses: 0 }
  await insertInvite(database, invite)
  return { invite: view(invite) }
})

export const list = implement(invitesList, async ({ roomId }, context) => {
  await openToInvite(context, roomId)
  const rows = await listInvites(context.database, roomId, context.clock.now())
  return { items: rows.map(view), nextCursor: null }
})

export const revoke = implement(invitesRevoke, async ({ roomId, code }, context) => {
  await openToInvite(context, roomId)
  if (!(await revokeInvite(context.database, code, roomId, context.clock.now()))) throw new Refusal('invite_not_found')
  return null
})
