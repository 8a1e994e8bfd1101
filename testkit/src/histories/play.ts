import { setTimeout as pause } from 'node:timers/promises'
import type { MessageView } from '@parley/protocol'
import type { Client } from '@parley/sdk'
import { openWire, type Wire } from '../wire.ts'
import { checkHistory } from './check.ts'
import type { HistoryPlace } from './place.ts'
import { type Deed, type Fault, planOf, type Round } from './plan.ts'
import { openPlayer, openSteady, type Player } from './player.ts'

/** Things take this long to come right again at most; that a node died without a word is noticed within its lease. */
const patienceMs = { ofPlace: 20_000, ofNodes: 60_000 }

/** Three people and a keeper in two rooms do what the number says, while things go wrong; then everything is held against the log. */
export async function playHistory(place: HistoryPlace, seed: number): Promise<void> {
  const plan = planOf(seed, place.nodes === undefined ? 'place' : 'nodes')
  const steady = await openWire(urlOf(place, 0))
  const everybody = await Promise.all(Array.from({ length: 4 }, () => place.person()))
  const steadies = await Promise.all(everybody.map((someone) => openSteady(place, someone, steady.url)))
  const [keeper] = steadies
  if (keeper === undefined) throw new Error('nobody keeps the rooms')
  const people = everybody.slice(1)
  const players = await Promise.all(
    people.map((someone, index) =>
      openPlayer(place, someone, urlOf(place, index), { steady: steadies[index + 1] ?? keeper, keeper }),
    ),
  )
  const cast: Cast = { place, steady, players, keeper, roomIds: [], deleted: new Set() }
  try {
    const memberIds = people.map(({ user }) => user.id)
    for (const historyVisibility of ['all', 'joined'] as const) {
      const visibility = historyVisibility === 'all' ? 'public' : 'private'
      const input = { kind: 'channel', name: 'Room', visibility, historyVisibility, memberIds } as const
      cast.roomIds.push((await cast.keeper.call('rooms.create', input)).room.id)
    }
    await Promise.all(players.map(({ client }) => client.ready()))
    for (const { client } of players) client.focus(cast.roomIds)
    for (const round of plan) await playRound(cast, round)
    await settle(cast)
    await checkHistory(cast.keeper, await roomsLeft(cast), players)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new Error(`history ${seed}: ${what}\n${JSON.stringify(plan)}`, { cause: error })
  } finally {
    await Promise.all([...players.map((player) => player.close()), steady.close()])
  }
}

interface Cast {
  readonly place: HistoryPlace
  readonly players: readonly Player[]
  readonly steady: Wire
  readonly keeper: Client
  readonly roomIds: string[]
  /** Rooms whose deletion was acknowledged. */
  readonly deleted: Set<string>
}

/** Where nodes are several, people are spread over them. */
function urlOf({ urls }: HistoryPlace, index: number): string {
  const all = urls()
  return all[index % all.length] ?? ''
}

async function playRound(cast: Cast, { deeds, fault }: Round): Promise<void> {
  const bear = bearing(fault)
  const doing = deeds.map((deed) => act(cast, deed, bear).catch(bear))
  const spoiling = fault === null ? Promise.resolve() : strike(cast, fault)
  await Promise.all([...doing, spoiling])
  aimAll(cast)
  for (const player of cast.players) player.mend()
}

/** Everybody's way leads to a node that is there. */
function aimAll({ place, players, steady }: Cast): void {
  steady.aim(urlOf(place, 0))
  for (const [index, player] of players.entries()) player.wire.aim(urlOf(place, index))
}

async function strike(cast: Cast, fault: Fault): Promise<void> {
  const { place, players } = cast
  switch (fault.do) {
    case 'cut':
      players[fault.who]?.wire.cut()
      break
    case 'cut after':
      players[fault.who]?.wire.cutAfter(fault.bytes)
      break
    case 'freeze':
      players[fault.who]?.wire.freeze()
      break
    case 'lose the database':
      await place.loseDatabase()
      break
    case 'restart':
      await place.restart()
      break
    case 'move the clock':
      place.moveClock(fault.minutes)
      break
    case 'kill a node':
      await pause(fault.afterMs)
      await place.nodes?.kill(fault.which)
      aimAll(cast)
      break
    case 'lose Redis':
      await place.nodes?.loseRedis()
      break
    case 'empty Redis':
      await place.nodes?.emptyRedis()
      break
  }
}

async function act(cast: Cast, deed: Deed, bear: Bear): Promise<void> {
  const roomId = cast.roomIds[deed.room] ?? ''
  if (!('who' in deed)) return await keep(cast, deed, roomId)
  const player = cast.players[deed.who]
  if (player === undefined) return
  const { client, steady, personId: userId } = player
  switch (deed.do) {
    case 'say':
      for (let time = 0; time < deed.times; time += 1) player.say(roomId, `${deed.who} says ${time}`)
      return
    case 'say twice at once': {
      const input = { roomId, content: 'twice', nonce: crypto.randomUUID() }
      const both = [client.call('messages.send', input), steady.call('messages.send', input)]
      await Promise.all(both.map((one) => one.catch(bear)))
      return
    }
    case 'edit':
    case 'delete':
    case 'react':
    case 'take a reaction back':
      return await change(player, roomId, deed.do, deed.which)
    case 'be called':
      return player.say(roomId, `for ${deed.room === 0 ? called(cast, deed.who) : callsOfMany[deed.who]}`)
    case 'mark unread':
      return client.markUnread(roomId, deed.which + 1)
    case 'be banned':
      return await player.absences.leave(roomId, () =>
        cast.keeper.call('members.remove', { roomId, userId, ban: true }),
      )
    case 'rise':
    case 'fall': {
      const role = deed.do === 'rise' ? 'moderator' : 'member'
      return void (await cast.keeper.call('members.update', { roomId, userId, role }))
    }
    case 'be silenced':
      return void (await cast.keeper.call('members.update', { roomId, userId, silenceSeconds: 300 }))
    case 'speak again':
      return void (await cast.keeper.call('members.update', { roomId, userId, silencedUntil: null }))
    case 'own the room':
      return void (await cast.keeper.call('members.update', { roomId, userId, role: 'owner' }))
    case 'leave':
      return await player.absences.leave(roomId, () => client.call('rooms.leave', { roomId }))
    case 'be removed':
      return await player.absences.leave(roomId, () => cast.keeper.call('members.remove', { roomId, userId }))
    case 'join':
      return await player.absences.comeBack(roomId, () => client.call('rooms.join', { roomId }))
    case 'be added':
      return await player.absences.comeBack(roomId, () =>
        cast.keeper.call('members.add', { roomId, userIds: [userId] }),
      )
    case 'read':
      return client.markRead(roomId, client.store.room(roomId).getSnapshot()?.room.seq ?? 0)
    case 'look':
      return await client.loadBefore(roomId)
  }
}

/** In the other room many are called at once. */
const callsOfMany = ['@here', '@room', '@here and @room']

/** Whoever is next to somebody. */
function called({ players }: Cast, who: number): string {
  return `@${players[(who + 1) % players.length]?.username}`
}

/** What the keeper of the rooms does. */
async function keep(
  { keeper, deleted }: Cast,
  deed: Exclude<Deed, { readonly who: number }>,
  roomId: string,
): Promise<void> {
  switch (deed.do) {
    case 'rename':
      return void (await keeper.call('rooms.update', { roomId, name: `Room ${crypto.randomUUID().slice(0, 4)}` }))
    case 'slow down':
    case 'speed up':
      return void (await keeper.call('rooms.update', { roomId, slowModeSeconds: deed.do === 'slow down' ? 1 : 0 }))
    case 'delete the room':
      await keeper.call('rooms.delete', { roomId })
      deleted.add(roomId)
      return
    case 'archive':
    case 'open again':
      return void (await keeper.call('rooms.update', { roomId, archived: deed.do === 'archive' }))
    case 'pin':
    case 'unpin': {
      const { messages } = await keeper.call('messages.list', { roomId })
      const messageId = messages[deed.which % Math.max(1, messages.length)]?.id
      if (messageId === undefined) return
      return void (await keeper.call(deed.do === 'pin' ? 'pins.add' : 'pins.remove', { roomId, messageId }))
    }
  }
}

async function change({ changed, client }: Player, roomId: string, how: string, which: number): Promise<void> {
  const shown: readonly Pick<MessageView, 'id'>[] =
    client.store.timeline(roomId).getSnapshot().segments.at(-1)?.messages ?? []
  const messageId = shown[which % Math.max(1, shown.length)]?.id
  if (messageId === undefined) return
  const on = { roomId, messageId }
  const answered = () => {
    if (how === 'edit') return client.call('messages.edit', { ...on, content: `edited ${crypto.randomUUID()}` })
    if (how === 'delete') return client.call('messages.delete', on)
    return client.call(how === 'react' ? 'reactions.add' : 'reactions.remove', { ...on, emoji: '👍' })
  }
  changed.push((await answered()).message)
}

/** Throws what nobody may be answered. */
type Bear = (error: unknown) => void

/** What anybody may be answered in such a history; anything else is a fault of the place. */
const expected = /^(FORBIDDEN|NOT_FOUND|CONFLICT|SERVICE_UNAVAILABLE|UNREACHABLE|UNAUTHORIZED|RATE_LIMIT_EXCEEDED)$/
/** What takes the ground from under the place: only then may it not know what has happened. */
const grave: readonly Fault['do'][] = ['lose the database', 'restart', 'kill a node']

function bearing(fault: Fault | null): Bear {
  const mayFail = fault !== null && grave.includes(fault.do)
  return (error) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
    if (!expected.test(code) && !(mayFail && code === 'INTERNAL_ERROR')) throw error
  }
}

/** Everything that was said has an outcome, and every device has heard what there is to hear. */
async function settle(cast: Cast): Promise<void> {
  const { players, keeper, place } = cast
  await place.nodes?.whole()
  const patience = place.nodes === undefined ? patienceMs.ofPlace : patienceMs.ofNodes
  // Where clocks stand still, nobody would be heard again.
  for (const roomId of await roomsLeft(cast)) await keeper.call('rooms.update', { roomId, slowModeSeconds: 0 })
  const until = performance.now() + patience
  const stop = AbortSignal.timeout(patience)
  for (const player of players) {
    await player.client.ready(stop)
    await within(stop, Promise.all(player.said), 'something that was said has no outcome')
  }
  for (const { client, steady } of players) {
    for (;;) {
      const { rooms } = await steady.call('sync', {})
      const shown = client.store.rooms.getSnapshot()
      const isThere = rooms.every(({ room, unread, mentions }) => {
        const entry = client.store.room(room.id).getSnapshot()
        return entry?.room.rev === room.rev && entry.unread === unread && entry.mentions === mentions
      })
      if (isThere && shown.length === rooms.length) break
      // What does not come right in time is told by the check, which says what is wrong.
      if (performance.now() > until) break
      await pause(10)
    }
  }
}

/** The rooms that are still there: all but those that were deleted, and those whose deletion nobody heard the end of. */
async function roomsLeft({ keeper, roomIds, deleted }: Cast): Promise<readonly string[]> {
  const { rooms } = await keeper.call('sync', {})
  const left = rooms.map(({ room }) => room.id)
  const risen = left.find((roomId) => deleted.has(roomId))
  if (risen !== undefined) throw new Error(`the room ${risen} was deleted and is there again`)
  return roomIds.filter((roomId) => left.includes(roomId))
}

async function within<T>(signal: AbortSignal, work: Promise<T>, otherwise: string): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const late = () => reject(new Error(otherwise))
    signal.addEventListener('abort', late, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late))
  })
}
