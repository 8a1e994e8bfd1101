import { invitesAccept, invitesPreview } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { openAsMember } from '../access/open-room.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'
import { implement } from '../implement.ts'
import { admit } from '../members/index.ts'
import { findInvited, useInvite } from './store.ts'

export const preview = implement(invitesPreview, async ({ code }, { clock, database }) => {
  const invited = await findInvited(database, code, clock.now())
  if (invited === null) throw new Refusal('invite_not_found')
  const { kind, name, topic, description, memberCount, invitedBy, expiresAt } = invited
  return {
    room: { id: invited.roomId, kind, name, topic, description, memberCount },
    invitedBy,
    expiresAt: expiresAt?.toISOString() ?? null,
  }
})

export const accept = implement(invitesAccept, async ({ code }, context) => {
  const { clock, database } = context
  const invited = await findInvited(database, code, clock.now())
  if (invited === null) throw new Refusal('invite_not_found')
  await admit(context, invited.roomId, async (transaction) => {
    // Of many who take the last use at once, one gets it.
    if (!(await useInvite(transaction, code, clock.now()))) throw new Refusal('invite_not_found')
  })
  const { room, membership } = await openAsMember(context, invited.roomId)
  return { room: viewRoom(room), membership: viewMembership(membership) }
})
