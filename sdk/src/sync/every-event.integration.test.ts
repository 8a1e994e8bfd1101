import type { PassingEvent, PassingEventName, RoomEventName } from '@parley/protocol'
import type { Client } from '@parley/sdk'
import { eventually, goodPassword, openWorld, type Someone, upload, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'

/**
 * State plus events equals state, for every kind of event there is: what a device holds that heard of it equals what a device
 * holds that comes afterwards (T5). A kind that is missing here does not compile.
 */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Stage {
  readonly roomId: string
  readonly owner: Someone
  readonly other: Someone
  /** Whose device looks on. */
  readonly me: Someone
  readonly device: Client
}

type Cause = (stage: Stage) => Promise<unknown>
type Kind = RoomEventName | PassingEventName

const said = async ({ other, roomId }: Stage, content = 'said') =>
  (await other.client.call('messages.send', { roomId, content })).message
const onSaid = async (stage: Stage) => ({ roomId: stage.roomId, messageId: (await said(stage)).id })
const aFile = async (by: Someone) => {
  const [file] = (await upload(world, by, [{ name: 'notes.txt', bytes: 'notes', type: 'text/plain' }])).files
  if (file === undefined) throw new Error('it was not taken')
  return file.id
}
const tellMe = ({ me }: Stage, event: PassingEvent) =>
  world.app.house.bus.publish('person.news', { person: me.user.id, text: JSON.stringify(event) })

/** Something happens in the room that nobody is told of. */
async function inSilence(work: () => Promise<unknown>): Promise<void> {
  const { roomLog } = world.app.house
  const spies = [vi.spyOn(roomLog, 'tell').mockResolvedValue(), vi.spyOn(roomLog, 'remind').mockReturnValue()]
  await work()
  for (const spy of spies) spy.mockRestore()
}

async function standing({ owner, roomId }: Stage) {
  const { room } = await owner.client.call('rooms.get', { roomId })
  return { roomId, seq: room.seq, rev: room.rev }
}

/** Who keeps order in the room says why. */
const warned = ({ owner, me, roomId }: Stage) =>
  owner.client.call('moderation.act', {
    action: 'warn',
    target: { type: 'user', userId: me.user.id },
    roomId,
    reason: 'Mind your words.',
  })

/** What they reported is looked into. */
async function reported(stage: Stage): Promise<void> {
  const target = { type: 'message', ...(await onSaid(stage)) } as const
  const { report } = await stage.me.client.call('reports.create', { target, reason: 'spam' })
  await stage.owner.client.call('moderation.resolve', { reportId: report.id, state: 'resolved', outcome: 'Thank you.' })
}

const causes = {
  'message.created': (stage) => said(stage, `for @${stage.me.user.username}`),
  'message.updated': async (stage) => {
    const on = await onSaid(stage)
    const { client } = stage.other
    const reply = await stage.owner.client.call('messages.send', {
      roomId: stage.roomId,
      content: 'so?',
      replyToId: on.messageId,
    })
    await client.call('messages.edit', { ...on, content: `now for @${stage.me.user.username}` })
    await stage.owner.client.call('pins.add', on)
    await client.call('reactions.add', { roomId: stage.roomId, messageId: reply.message.id, emoji: '👍' })
    await stage.me.client.call('reactions.add', { ...on, emoji: '🎉' })
    await stage.me.client.call('reactions.add', { ...on, emoji: '👍' })
    await stage.me.client.call('reactions.remove', { ...on, emoji: '🎉' })
  },
  'message.deleted': async (stage) => {
    const on = await onSaid(stage)
    await stage.me.client.call('messages.send', { roomId: stage.roomId, content: 'so?', replyToId: on.messageId })
    await stage.owner.client.call('pins.add', on)
    await stage.other.client.call('messages.delete', on)
  },
  'file.updated': async ({ other, roomId }) => {
    const fileId = await aFile(other)
    await other.client.call('messages.send', { roomId, content: 'look', fileIds: [fileId] })
    await other.client.call('files.update', { fileId, alt: 'what is on it' })
  },
  'room.updated': async ({ owner, roomId }) => {
    await owner.client.call('rooms.update', { roomId, name: 'Renamed', topic: 'a topic', slowModeSeconds: 5 })
    await owner.client.call('rooms.update', { roomId, readOnly: true, visibility: 'private' })
    await owner.client.call('rooms.update', { roomId, archived: true })
  },
  'room.deleted': ({ owner, roomId }) => owner.client.call('rooms.delete', { roomId }),
  'member.joined': async ({ owner, roomId }) =>
    await owner.client.call('members.add', { roomId, userIds: [(await world.guest()).user.id] }),
  'member.updated': async ({ me, other, owner, roomId }) => {
    const silencedUntil = new Date(world.clock.now().getTime() + 60_000).toISOString()
    await owner.client.call('members.update', { roomId, userId: me.user.id, silencedUntil })
    await owner.client.call('members.update', { roomId, userId: me.user.id, role: 'moderator' })
    await owner.client.call('members.update', { roomId, userId: other.user.id, role: 'owner' })
  },
  'member.left': async ({ other, owner, roomId }) => {
    await owner.client.call('members.remove', { roomId, userId: other.user.id, ban: true })
    await owner.client.call('rooms.leave', { roomId })
  },
  'room.created': ({ me, owner }) =>
    owner.client.call('rooms.create', { kind: 'group', name: 'Another', memberIds: [me.user.id] }),
  receipt: async (stage) => {
    const { seq } = await said(stage)
    for (const { client } of [stage.owner, stage.me]) await client.call('receipts.read', { roomId: stage.roomId, seq })
  },
  typing: async ({ other, roomId, device }) => {
    const writer = await openDevice(other, 'socket', new Set())
    writer.typing(roomId, true)
    await eventually(() => expect(device.store.typing(roomId).getSnapshot()).toHaveLength(1))
    writer.typing(roomId, false)
    await eventually(() => expect(device.store.typing(roomId).getSnapshot()).toHaveLength(0))
  },
  presence: async ({ other, device }) => {
    device.watchPresence([other.user.id])
    await eventually(() => expect(device.store.presence(other.user.id).getSnapshot()).not.toBeNull())
    other.client.connect()
    await other.client.ready()
    await other.client.call('presence.set', { status: 'busy' })
  },
  'user.updated': async (stage) => {
    const { device, me, other } = stage
    await said(stage)
    // Others' are told to who watches them, which goes with a socket.
    device.watchPresence([other.user.id])
    await eventually(() => expect(device.store.presence(other.user.id).getSnapshot()).not.toBeNull())
    await other.client.call('users.updateMe', { displayName: 'Another name' })
    await me.client.call('users.updateMe', { displayName: 'A new name' })
  },
  'preferences.updated': ({ me }) => me.client.call('preferences.set', { theme: 'dark' }),
  'membership.updated': async (stage) => {
    const { roomId, me } = stage
    const { seq } = await said(stage)
    await me.client.call('receipts.read', { roomId, seq })
    await me.client.call('rooms.notify', { roomId, level: 'none' })
    await me.client.call('rooms.favourite', { roomId, favourite: true })
    await me.client.call('receipts.unread', { roomId, seq })
  },
  'bookmark.updated': async (stage) => {
    const [kept, dropped] = [await onSaid(stage), await onSaid(stage)]
    for (const on of [kept, dropped]) await stage.me.client.call('bookmarks.add', on)
    await stage.me.client.call('bookmarks.remove', dropped)
  },
  'draft.updated': ({ me, roomId }) => me.client.call('drafts.set', { roomId, content: 'begun' }),
  'own.moved': async (stage) => {
    const { me, roomId } = stage
    const publish = vi.spyOn(world.app.house.bus, 'publish').mockResolvedValue()
    const { draft } = await me.client.call('drafts.set', { roomId, content: 'begun, and nobody was told' })
    publish.mockRestore()
    expect(draft).not.toBeNull()
    const { own } = await me.client.call('own.get', {})
    await tellMe(stage, { ev: 'own.moved', data: { own } })
  },
  'contact.updated': ({ me, other }) => other.client.call('contacts.request', { userId: me.user.id }),
  'held.decided': (stage) =>
    tellMe(stage, { ev: 'held.decided', data: { roomId: stage.roomId, nonce: 'n', released: false } }),
  notice: async (stage) => {
    await warned(stage)
    await reported(stage)
  },
  'notice.dismissed': async (stage) => {
    await warned(stage)
    const [first] = (await stage.me.client.call('own.get', {})).notices
    await warned(stage)
    await stage.me.client.call('notices.dismiss', { noticeId: first?.id ?? '' })
  },
  'upload.updated': async ({ me }) => {
    await me.client.call('files.update', { fileId: await aFile(me), alt: 'what is on it' })
  },
  'room.bump': async (stage) => {
    stage.device.focus([])
    await inSilence(() => said(stage))
    const at = await standing(stage)
    await tellMe(stage, { ev: 'room.bump', room: stage.roomId, data: at })
  },
  gap: async (stage) => {
    await inSilence(() => said(stage))
    const { roomId, rev } = await standing(stage)
    await tellMe(stage, { ev: 'gap', room: roomId, data: { roomId, rev } })
  },
  bye: async (stage) => {
    await tellMe(stage, { ev: 'bye', data: { reason: 'going_away', reconnectInMs: 0 } })
    await said(stage)
  },
} as const satisfies Record<Kind, Cause>

/** What nothing is kept of: there is nothing to find afterwards. */
const passing = new Set<string>(['typing', 'held.decided', 'upload.updated', 'bye'] satisfies Kind[])

async function openDevice({ user }: Someone, way: Way, heard: Set<string>): Promise<Client> {
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url)
      this.addEventListener('message', ({ data }) => {
        const { ev } = JSON.parse(typeof data === 'string' ? data : '{}') as { ev?: string }
        if (ev !== undefined) heard.add(ev)
      })
    }
  }
  const device = world.client({ webSocket: way === 'socket' ? Socket : null })
  onTestFinished(() => device.close())
  await device.call('auth.login', { login: user.username, password: goodPassword })
  device.connect()
  await device.ready()
  return device
}

async function lookAt(device: Client, roomId: string): Promise<void> {
  device.focus([roomId])
  await Promise.all([device.loadNewest(roomId), device.loadMembers(roomId)]).catch(() => {})
}

/** All that is held, but for how much of it was counted by whom. */
function shown({ store }: Client, roomIds: readonly string[], userIds: readonly string[]) {
  return {
    me: store.me.getSnapshot(),
    preferences: store.preferences.getSnapshot(),
    bookmarks: [...store.bookmarks.getSnapshot()].toSorted(),
    contacts: [...store.contacts.getSnapshot().values()],
    notices: [...store.notices.getSnapshot().values()],
    own: store.toJSON()?.own,
    rooms: store.rooms.getSnapshot(),
    timelines: roomIds.map((roomId) => store.timeline(roomId).getSnapshot()),
    members: roomIds.map((roomId) =>
      store
        .members(roomId)
        .getSnapshot()
        ?.toSorted((a, b) => (a.user.id < b.user.id ? -1 : 1)),
    ),
    people: userIds.map((userId) => store.person(userId).getSnapshot()),
    typing: roomIds.map((roomId) => store.typing(roomId).getSnapshot()),
  }
}

type Way = 'socket' | 'stream'

/** What goes with a socket only (V21). */
const onSockets = new Set<string>(['typing', 'presence', 'user.updated', 'room.bump'] satisfies Kind[])
/** The client answers these itself and tells nobody. */
const unsaid = new Set<string>(['gap', 'own.moved', 'bye'] satisfies Kind[])
const kinds = Object.entries<Cause>(causes)

describe.each<[Way, typeof kinds]>([
  ['socket', kinds],
  ['stream', kinds.filter(([kind]) => !onSockets.has(kind))],
])('a device that hears by %s holds what a new one holds', (way, cases) => {
  it.each(cases)('after %s (T5)', async (kind, cause) => {
    const [owner, other, me] = [await world.person(), await world.person(), await world.person()]
    const memberIds = [other.user.id, me.user.id]
    const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'Stage', memberIds })
    const heard = new Set<string>()
    const device = await openDevice(me, way, heard)
    if (way === 'stream')
      void (async () => {
        for await (const { ev } of device.events()) heard.add(ev)
      })()
    const stage: Stage = { roomId: room.id, owner, other, me, device }
    await lookAt(device, room.id)
    const userIds = [owner, other, me].map(({ user }) => user.id)
    const now = (client: Client, people = userIds) => shown(client, [room.id], people)
    const before = now(device)

    await cause(stage)
    onTestFinished(() => other.client.disconnect())
    if (way === 'socket' || !unsaid.has(kind)) await eventually(() => expect([...heard]).toContain(kind))
    if (kind === 'room.bump') await lookAt(device, room.id)
    const fresh = await openDevice(me, 'socket', new Set())
    await lookAt(fresh, room.id)
    if (kind === 'presence') {
      const presence = (client: Client) => client.store.presence(other.user.id).getSnapshot()
      fresh.watchPresence([other.user.id])
      await eventually(() => expect(presence(fresh)).toMatchObject({ presence: 'busy' }))
      await eventually(() => expect(presence(device)).toEqual(presence(fresh)))
      return
    }
    // Who was heard of once is known for good.
    const known = userIds.filter((userId) => fresh.store.person(userId).getSnapshot() !== null)
    await eventually(() => expect(now(device, known)).toEqual(now(fresh, known)))
    if (!passing.has(kind)) expect(now(fresh)).not.toEqual(before)
  })
})
