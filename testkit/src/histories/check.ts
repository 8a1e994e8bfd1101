import { deepStrictEqual } from 'node:assert'
import type { LiveEvent, MessageView, RoomStateView } from '@parley/protocol'
import type { Client } from '@parley/sdk'
import type { Player } from './player.ts'

/** What must hold of every history, whatever went wrong in it. */
export async function checkHistory(
  keeper: Client,
  roomIds: readonly string[],
  players: readonly Player[],
): Promise<void> {
  for (const roomId of roomIds) {
    const log = await readLog(keeper, roomId)
    const { room } = await keeper.call('rooms.get', { roomId })
    same(
      'the log has a hole or a double',
      log.map(({ seq }) => seq),
      range(1, room.seq),
    )
    onceEach(log)
    await ownedOnce(keeper, roomId)
    for (const player of players) {
      await acknowledgedIsThere(player, log, roomId)
      changesAreThere(player, log, roomId)
    }
  }
  for (const [who, player] of players.entries()) {
    try {
      await showsWhatIs(player)
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error)
      throw new Error(`on the device of ${who}: ${what}\n${whatItHeard(player, roomIds)}`, { cause: error })
    }
    for (const events of player.heard) {
      heardInOrder(player.personId, events)
      const wrong = player.absences.heardIn(events)
      if (wrong !== null)
        throw new Error(`heard of a room after the removal from it was acknowledged: ${JSON.stringify(wrong)}`)
    }
  }
}

/** All that was ever said in a room, in its present state, as somebody may see it. */
async function readLog(client: Client, roomId: string): Promise<MessageView[]> {
  const all: MessageView[] = []
  for (let after = 0; ; after = all.at(-1)?.seq ?? 0) {
    const { messages, hasAfter } = await client.call('messages.list', { roomId, after, limit: 100 })
    all.push(...messages)
    if (!hasAfter) return all
  }
}

/** Whoever leaves and whoever is handed the room: it has one owner, who is inside. */
async function ownedOnce(keeper: Client, roomId: string): Promise<void> {
  const { items } = await keeper.call('members.list', { roomId })
  const owners = items.filter(({ membership }) => membership.role === 'owner')
  same('the room does not have one owner', owners.length, 1)
}

function onceEach(log: readonly MessageView[]): void {
  const keys = log.flatMap(({ author, nonce }) => (nonce === null ? [] : [`${author.id} ${nonce}`]))
  same('something was said twice', keys.length, new Set(keys).size)
}

async function acknowledgedIsThere({ said }: Player, log: readonly MessageView[], roomId: string): Promise<void> {
  for (const outcome of await Promise.all(said)) {
    if (!('message' in outcome) || outcome.message.roomId !== roomId) continue
    const found = log.find(({ seq }) => seq === outcome.message.seq)
    same('an acknowledged message is not in its place', [found?.id, found?.nonce], [outcome.message.id, outcome.nonce])
  }
}

/** What was answered once is in the log, or something later is. */
function changesAreThere({ changed }: Player, log: readonly MessageView[], roomId: string): void {
  for (const answered of changed) {
    if (answered.roomId !== roomId) continue
    const found = log.find(({ id }) => id === answered.id)
    if (found === undefined) throw new Error(`a message that was changed is gone: ${JSON.stringify(answered)}`)
    const lost = `an acknowledged change is lost: ${JSON.stringify({ answered, found })}`
    if (found.rev < answered.rev || (answered.deletedAt !== null && found.deletedAt === null)) throw new Error(lost)
    if (found.rev === answered.rev) same(lost, shownOf(found), shownOf(answered))
  }
}

function shownOf({ content, deletedAt, editedAt, pinnedAt, reactions }: MessageView) {
  const counted = reactions.map(({ emoji, count, userIds }) => ({ emoji, count, userIds }))
  return { content, deletedAt, editedAt, pinnedAt, reactions: counted }
}

/** The device shows what the place would show somebody who looks for the first time. */
async function showsWhatIs({ client, personId, steady }: Player): Promise<void> {
  const { rooms } = await steady.call('sync', {})
  const shown = client.store.rooms.getSnapshot()
  same(
    'the rooms on the device are not those the person is in',
    shown.map(({ room }) => room.id).toSorted(),
    rooms.map(({ room }) => room.id).toSorted(),
  )
  for (const state of rooms) {
    const entry = client.store.room(state.room.id).getSnapshot()
    same(
      'the device counts otherwise',
      [entry?.room.rev, entry?.room.name, entry?.unread, entry?.mentions],
      countsOf(state),
    )
    await countsTheLog(personId, steady, state)
    await showsTheLog(client, steady, state)
  }
}

/** What the place says is unread is what anybody can count who reads all of it. */
async function countsTheLog(
  personId: string,
  fresh: Client,
  { room, membership, ...told }: RoomStateView,
): Promise<void> {
  const unread = (await readLog(fresh, room.id)).filter(({ seq }) => seq > membership.readSeq)
  const mentions = unread.filter(
    ({ author, deletedAt, mentions: called, mentionsRoom }) =>
      author.id !== personId && deletedAt === null && (called.includes(personId) || mentionsRoom === 'room'),
  )
  same('the place counts otherwise', [told.unread, told.mentions], [unread.length, mentions.length])
}

function countsOf({ room, unread, mentions }: RoomStateView) {
  return [room.rev, room.name, unread, mentions]
}

async function showsTheLog(device: Client, fresh: Client, { room }: RoomStateView): Promise<void> {
  const { segments } = device.store.timeline(room.id).getSnapshot()
  if (segments.length === 0) return
  const log = new Map((await readLog(fresh, room.id)).map((message) => [message.seq, message]))
  for (const { messages, isEnd } of segments) {
    const seqs = messages.map(({ seq }) => seq)
    same('what the device holds in one piece has a hole', seqs, range(seqs[0] ?? 0, seqs.at(-1) ?? 0))
    for (const message of messages) {
      same('the device shows something else than was said', message, log.get(message.seq))
    }
    if (isEnd) same('the device takes something for the end that is not', seqs.at(-1), room.seq)
  }
}

/** Each connection heard each room in the order of its log, and nothing of rooms its person was not in. */
function heardInOrder(personId: string, events: readonly LiveEvent[]): void {
  const revs = new Map<string, number>()
  const out = new Set<string>()
  const marks = new Map<string, number>()
  for (const event of events) {
    const room = event.room ?? null
    if (room === null) continue
    const isMine = 'data' in event && 'membership' in event.data && event.data.membership.userId === personId
    // Whose coming back was told to nobody is told to pull.
    if (event.ev === 'room.created' || event.ev === 'gap' || (event.ev === 'member.joined' && isMine)) out.delete(room)
    if (out.has(room))
      throw new Error(`${event.ev} of a room was heard after its member had left: ${JSON.stringify(event)}`)
    if (event.ev === 'member.left' && isMine) {
      out.add(room)
      revs.delete(room)
    } else if ('rev' in event) {
      if (event.rev <= (revs.get(room) ?? 0)) throw new Error(`revision ${event.rev} came after ${revs.get(room)}`)
      revs.set(room, event.rev)
    }
    if (event.ev !== 'receipt') continue
    const key = `${room} ${event.data.userId}`
    if (event.data.readSeq < (marks.get(key) ?? 0)) throw new Error(`a mark went back: ${JSON.stringify(event)}`)
    marks.set(key, event.data.readSeq)
  }
}

/** What led there: whether the place kept something from the device, or the device from its person. */
function whatItHeard({ client, heard }: Player, roomIds: readonly string[]): string {
  const lines = heard.map((events, connection) => {
    const short = events.flatMap((event) => {
      const room = roomIds.indexOf(event.room ?? ('roomId' in event.data ? (event.data.roomId ?? '') : ''))
      return room < 0 ? [] : [`${event.ev} ${room} ${'rev' in event ? event.rev : JSON.stringify(event.data)}`]
    })
    return `connection ${connection} heard ${short.join(' · ')}`
  })
  return [`now ${JSON.stringify(client.connection.getSnapshot())}`, ...lines].join('\n')
}

function same(what: string, found: unknown, wanted: unknown): void {
  try {
    deepStrictEqual(found, wanted)
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
