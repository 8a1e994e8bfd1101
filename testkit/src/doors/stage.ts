import type { Someone, World } from '../world.ts'
import { type Ear, type Way, ways } from './ears.ts'

export const insiders = ['owner', 'admin', 'moderator', 'member', 'demoted', 'guest', 'silenced'] as const
const outsiders = ['left', 'removed', 'banned', 'stranger', 'placeAdmin', 'placeModerator'] as const
/** Every standing somebody can have in a room, those included who lost theirs while they were connected. */
export const standings = [...insiders, ...outsiders]
export type Standing = (typeof standings)[number]
export type Visibility = 'public' | 'private'

/** A room, and somebody of each standing who hears what they may. */
export interface Stage<E extends Ear = Ear> {
  readonly world: World
  readonly roomId: string
  readonly visibility: Visibility
  readonly people: Readonly<Record<Standing, Someone>>
  /** They listen to the last node; over HTTP they speak to the first. */
  readonly ears: Readonly<Record<Standing, E>>
}

/** Everybody comes in and connects, and only then is given, or loses, what makes their standing. */
export async function setStage<W extends Way>(
  world: World,
  visibility: Visibility,
  way: W,
): Promise<Stage<Awaited<ReturnType<(typeof ways)[W]>>>> {
  const entries = await Promise.all(
    standings.map(async (standing) => {
      const name = `${visibility}-${way}-${standing}`
      const someone = standing === 'guest' ? await world.guest() : await world.person(name)
      return [standing, someone] as const
    }),
  )
  const people = Object.fromEntries(entries) as Record<Standing, Someone>
  await setRole(world, people.placeAdmin, 'admin')
  await setRole(world, people.placeModerator, 'moderator')
  const { owner } = people
  const within = [...insiders.slice(1), 'left', 'removed', 'banned'] as const
  const memberIds = within.map((standing) => people[standing].user.id)
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Doors', visibility, memberIds })
  const node = world.nodes.at(-1) ?? world.app
  const ears = Object.fromEntries(
    await Promise.all(entries.map(async ([standing, someone]) => [standing, await ways[way](world, someone, node)])),
  )
  const on = (standing: Standing) => ({ roomId: room.id, userId: people[standing].user.id })
  await owner.client.call('members.update', { ...on('admin'), role: 'admin' })
  await owner.client.call('members.update', { ...on('moderator'), role: 'moderator' })
  for (const role of ['admin', 'member'] as const) await owner.client.call('members.update', { ...on('demoted'), role })
  const silencedUntil = new Date(world.clock.now().getTime() + 86_400_000).toISOString()
  await owner.client.call('members.update', { ...on('silenced'), silencedUntil })
  await people.left.client.call('rooms.leave', { roomId: room.id })
  await owner.client.call('members.remove', on('removed'))
  await owner.client.call('members.remove', { ...on('banned'), ban: true })
  return { world, roomId: room.id, visibility, people, ears }
}

async function setRole({ app }: World, { user }: Someone, role: string): Promise<void> {
  const statement = { name: 'test.setRole', text: 'update accounts set role = $2 where id = $1' }
  await app.house.database.run(statement, [user.id, role])
  await app.house.bus.publish('account.changed', { accountId: user.id })
}
