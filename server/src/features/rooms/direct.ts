import { roomsDirect } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { changeRoom } from '../../roomlog/change.ts'
import { botsAmong, findBots } from '../access/bots.ts'
import { findParted } from '../access/blocks.ts'
import { openAsMember } from '../access/open-room.ts'
import { isContactOf, refuseUnwanted } from '../access/reach.ts'
import { implement, Repeated } from '../implement.ts'
import { type Entered, enter, tellNewcomers } from '../members/index.ts'
import { getPeople } from '../people/index.ts'
import { findDirect, insertRoom } from './store.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'

export const direct = implement(roomsDirect, async ({ userId }, context) => {
  const { actor, clock, database, newId } = context
  const person = (await getPeople(database, [userId])).get(userId)
  if (userId === actor.accountId || person === undefined) throw new Refusal('user_not_found')
  await findBots(database, botsAmong([person]))
  const pair = [actor.accountId, userId].toSorted()
  const directKey = pair.join(' ')
  const known = await findDirect(database, directKey)
  if (known !== null) return new Repeated(await view(known))
  if (!person.isActive) throw new Refusal('user_not_found')
  await context.rules.refuseNewDirect(actor, () => isContactOf(database, actor, userId))
  const room = {
    id: newId(),
    kind: 'direct',
    visibility: 'private',
    name: null,
    topic: '',
    description: '',
    category: '',
    slug: null,
    directKey,
    maxMembers: 2,
    ownerId: null,
    historyVisibility: 'all',
    readOnly: false,
    searchText: '',
    now: clock.now(),
  } as const
  const made = await database.transaction(async (transaction) => {
    // Before a block is: who is kept away is told what everybody is told whom they do not take messages from.
    await refuseUnwanted(transaction, actor, userId)
    if ((await findParted(database, actor.accountId, [userId])).size > 0) throw new Refusal('direct_closed')
    // Of two who open it at once one makes the room; the other waits here for it and finds it.
    if (!(await insertRoom(transaction, room))) return null
    return await changeRoom({ transaction: (work) => work(transaction) }, room.id, room.now, async (change) => {
      const entered: (Entered | null)[] = []
      for (const accountId of pair)
        entered.push(await enter(context, change, room, { accountId, role: 'member', byId: actor.accountId }))
      return entered.filter((each) => each !== null)
    })
  })
  const roomId = made === null ? await findDirect(database, directKey) : room.id
  if (roomId === null) throw new Refusal('user_not_found')
  const answer = await view(roomId)
  if (made === null) return new Repeated(answer)
  await tellNewcomers(context, roomId, made.result)
  return answer

  async function view(id: string) {
    const open = await openAsMember(context, id)
    return { room: viewRoom(open.room), membership: viewMembership(open.membership) }
  }
})
