import { randomBytes } from 'node:crypto'
import { roomsCreate, slugOf } from '@parley/protocol'
import { breaksUnique } from '../../platform/postgres/faults.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { changeRoom } from '../../roomlog/change.ts'
import type { SignedIn } from '../access/actor.ts'
import { botsAmong, findBots } from '../access/bots.ts'
import { findParted } from '../access/blocks.ts'
import { openAsMember } from '../access/open-room.ts'
import { refuseToAdd } from '../access/reach.ts'
import { type Context, implement } from '../implement.ts'
import { enter, tellNewcomers } from '../members/index.ts'
import { note, tellNotes } from '../messages/index.ts'
import { getActivePeople } from '../people/index.ts'
import { decideNewRoom, decideCreator } from './rules.ts'
import { findIdBySlug, insertRoom } from './store.ts'
import { viewMembership, viewRoom } from '../access/view-room.ts'
import { searchTextOf } from './search-text.ts'

export const create = implement(roomsCreate, async (input, context) => {
  const { actor, database, settings } = context
  decideCreator(actor, settings.PARLEY_ROOM_CREATION)
  const draft = decideNewRoom(input)
  const others = [...new Set(input.memberIds ?? [])].filter((accountId) => accountId !== actor.accountId)
  if (others.length + 1 > draft.maxMembers) throw new Refusal('room_full')
  const people = await getActivePeople(database, others)
  if (people.size < others.length) throw refuse('user_not_found', 'memberIds')
  await findBots(database, botsAmong(people.values()))
  // Before a block is, so that it tells nobody of one.
  await refuseToAdd(database, actor, { field: 'memberIds', asked: input.memberIds ?? [], roomId: null })
  if ((await findParted(database, actor.accountId, others)).size > 0) throw refuse('user_not_found', 'memberIds')
  const made = await makeRoom(context, draft, others)
  const open = await openAsMember(context, made.roomId)
  await tellNewcomers(context, made.roomId, made.entered)
  await tellNotes(context, made.roomId, [...made.notes, ...made.entered.flatMap(({ notes }) => notes)])
  return { room: viewRoom(open.room), membership: viewMembership(open.membership) }
})

/**
 * A public channel whose address nobody chose gets the one its name suggests, or, when another has it, that with something random
 * behind it. A private one is known by its id, unless somebody chose an address for those inside.
 */
async function makeRoom(
  context: Context<SignedIn>,
  draft: ReturnType<typeof decideNewRoom>,
  others: readonly string[],
) {
  const suggested = draft.slug === null && draft.visibility === 'public' ? slugOf(draft.name) : null
  if (suggested === null) return await insertWith(context, draft, draft.slug, others)
  const random = `${suggested.slice(0, 50)}-${randomBytes(6).toString('hex')}`
  const isTaken = (await findIdBySlug(context.database, suggested, context.actor.accountId)) !== null
  return await insertWith(context, draft, isTaken ? random : suggested, others).catch((error: unknown) => {
    // Somebody was quicker; that they were is no fault of who chose no address.
    if (error instanceof Refusal && error.reason === 'slug_taken') return insertWith(context, draft, random, others)
    throw error
  })
}

async function insertWith(
  context: Context<SignedIn>,
  draft: ReturnType<typeof decideNewRoom>,
  slug: string | null,
  others: readonly string[],
) {
  const { actor, clock, database, newId } = context
  const room = { ...draft, slug, id: newId(), directKey: null, ownerId: actor.accountId, now: clock.now() }
  const searchText = searchTextOf(room)
  const { result } = await database
    .transaction(async (transaction) => {
      await insertRoom(transaction, { ...room, searchText })
      const made = await changeRoom({ transaction: (work) => work(transaction) }, room.id, room.now, async (change) => {
        const owner = { accountId: actor.accountId, role: 'owner', byId: actor.accountId } as const
        const entered = [await enter(context, change, room, owner)]
        const notes = [await note(context, change, actor.accountId, { what: 'created', text: room.name })]
        for (const accountId of others)
          entered.push(await enter(context, change, room, { accountId, role: 'member', byId: actor.accountId }))
        return { entered: entered.filter((each) => each !== null), notes }
      })
      if (made === null) throw new Error('the room that was just made is gone')
      return made
    })
    .catch((error: unknown) => {
      throw breaksUnique(error, 'rooms_slug') ? refuse('slug_taken', 'slug') : error
    })
  return { roomId: room.id, ...result }
}
