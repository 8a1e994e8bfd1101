import { membersAdd } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { botsAmong, findBots } from '../access/bots.ts'
import { findParted } from '../access/blocks.ts'
import { asMember, openAsMember, openHeld, rankOf } from '../access/open-room.ts'
import { refuseToAdd } from '../access/reach.ts'
import { implement } from '../implement.ts'
import { getActivePeople } from '../people/index.ts'
import { type Entered, enter } from './enter.ts'
import { tellNotes } from '../messages/index.ts'
import { findBanned } from './store.ts'
import { loadMembers, tellNewcomers } from './tell.ts'

export const add = implement(membersAdd, async ({ roomId, userIds }, context) => {
  const { actor, database, roomLog } = context
  const { room: seen } = await openAsMember(context, roomId)
  if (seen.kind === 'direct') throw new Refusal('direct_is_fixed')
  const wanted = [...new Set(userIds)]
  const people = await getActivePeople(database, wanted)
  if (people.size < wanted.length) throw new Refusal('user_not_found')
  const bots = await findBots(database, botsAmong(people.values()))
  const entered = await roomLog.change(roomId, async (change) => {
    const { room, rank } = asMember(await openHeld(change, actor))
    if (room.archivedAt !== null) throw new Refusal('room_archived')
    // Anybody brings people into a public channel; who belongs into a closed room is for those who keep it.
    if (actor.kind === 'guest' || (room.visibility === 'private' && rank < rankOf('moderator')))
      throw new Refusal('room_right_missing')
    if (rank < rankOf('moderator') && (await findBanned(change.transaction, roomId, wanted, change.now)).length > 0)
      throw new Refusal('banned')
    // A bot is brought by who answers for it, or by who runs the room.
    if (rank < rankOf('admin') && bots.some(({ ownerId }) => ownerId !== actor.accountId))
      throw new Refusal('room_right_missing')
    await refuseToAdd(change.transaction, actor, { field: 'userIds', asked: userIds, roomId })
    // Who keeps the actor away is for them like nobody.
    if ((await findParted(database, actor.accountId, wanted)).size > 0) throw new Refusal('user_not_found')
    const all: Entered[] = []
    for (const accountId of wanted) {
      const one = await enter(context, change, room, { accountId, role: 'member', byId: actor.accountId })
      if (one !== null) all.push(one)
    }
    return all
  })
  await tellNewcomers(context, roomId, entered)
  for (const { notes } of entered) await tellNotes(context, roomId, notes)
  return { items: await loadMembers(context, roomId, wanted) }
})
