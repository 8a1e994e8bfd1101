import { refuse, Refusal } from '../../platform/refusal.ts'
import type { RoomChange } from '../../roomlog/change.ts'
import { keepsOrder, type SignedIn } from '../access/actor.ts'
import { untilOf } from '../access/forever.ts'
import { openHeld, openRoom, openToManage, rankOf, toManage } from '../access/open-room.ts'
import { readMembership } from '../access/rooms.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../implement.ts'
import { decideRemoval, removeMember, unbanMember, updateMember } from '../members/index.ts'
import { takeDown } from '../messages/index.ts'
import { type Act, writeDown } from './decision.ts'
import { decideOverPerson } from './rules.ts'

type Told = readonly (string | null)[]

/** Does something about somebody in one room, the way in which those who keep order there do it anyway, and writes down why. */
export async function actInRoom(context: Context<SignedIn>, roomId: string, act: Act): Promise<Told> {
  const { action, expiresAt, person } = act
  const on = { roomId, userId: person.id }
  let told: Told = []
  const also = async ({ transaction }: Pick<RoomChange, 'transaction'>) => {
    told = await writeDown(transaction, context, act)
  }
  switch (action) {
    case 'warn':
      await warn(context, act, roomId, also)
      break
    case 'mute':
      await updateMember(context, { ...on, silencedUntil: untilOf(expiresAt).toISOString() }, also)
      break
    case 'unmute':
      await updateMember(context, { ...on, silencedUntil: null }, also)
      break
    case 'kick':
      await removeMember(context, { ...on, bannedUntil: null }, also)
      break
    case 'ban':
      await removeMember(context, { ...on, bannedUntil: untilOf(expiresAt) }, also)
      break
    case 'unban':
      await unbanMember(context, on, also)
      break
    case 'delete_message':
      await deleteIt(context, act, roomId, also)
      break
  }
  return told
}

type Also = (change: Pick<RoomChange, 'transaction'>) => Promise<void>

async function warn(
  context: Context<SignedIn>,
  { id, person, reason }: Act,
  roomId: string,
  also: Also,
): Promise<void> {
  const { rank } = await openToManage(context, roomId, 'moderator')
  await context.database.transaction(async (transaction) => {
    const theirs = await readMembership(transaction, roomId, person.id)
    if (theirs === null) throw new Refusal('member_not_found')
    decideRemoval(rank, theirs.role)
    await also({ transaction })
    const target = { kind: 'account', id: person.id } as const
    await record(transaction, context, { act: 'account.warned', roomId, target, details: { sanctionId: id, reason } })
  })
}

/** What was reported is deleted by moderators of the place in rooms, too, that they are not in. */
async function deleteIt(context: Context<SignedIn>, act: Act, roomId: string, also: Also): Promise<void> {
  const { actor } = context
  const { isReported, messageId, person } = act
  if (messageId === null) throw refuse('invalid_input', 'target', 'Say which message.')
  const isOfPlace = isReported && keepsOrder(actor)
  if (isOfPlace) {
    if ((await rankHere(context, roomId)) < rankOf('moderator')) decideOverPerson(actor.role, person.role)
  } else await openToManage(context, roomId, 'moderator')
  await takeDown(context, { roomId, messageId }, async (change) => {
    if (!isOfPlace) toManage(await openHeld(change, actor), 'moderator')
    await also(change)
  })
}

async function rankHere(context: Context<SignedIn>, roomId: string): Promise<number> {
  try {
    return (await openRoom(context, roomId)).rank
  } catch (error) {
    if (error instanceof Refusal) return 0
    throw error
  }
}
