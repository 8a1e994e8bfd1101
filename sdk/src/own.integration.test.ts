import { type Client, type ClientOptions, memoryDraftKeep, memoryKeep } from '@parley/sdk'
import { goodPassword, openWorld, type Someone, type World, until } from '@parley/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'

/** What is a person's own, on several of their devices. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const open: Client[] = []
afterEach(() => {
  for (const client of open.splice(0)) client.close()
})

async function device({ user }: Someone, options: Partial<ClientOptions> = {}): Promise<Client> {
  const client = world.client({ webSocket: WebSocket, ...options })
  open.push(client)
  await client.call('auth.login', { login: user.username, password: goodPassword })
  client.connect()
  await client.ready()
  return client
}

/** Its own is not asked for by who holds it already. */
function countOwn(client: Client): () => number {
  let asked = 0
  const call = client.call.bind(client)
  client.call = async (name, input, options) => {
    if (name === 'own.get') asked += 1
    return await call(name, input, options)
  }
  return () => asked
}

describe('preferences', () => {
  it('changed on one device are there on the other, also after it was away (O2)', async () => {
    const ada = await world.person()
    const [laptop, phone] = [await device(ada), await device(ada)]
    const asked = countOwn(phone)
    expect(phone.store.preferences.getSnapshot()?.theme).toBe('system')
    await laptop.call('preferences.set', { theme: 'dark' })
    await until(phone.store.preferences, (preferences) => preferences?.theme === 'dark')
    phone.disconnect()
    phone.connect()
    await phone.ready()
    expect(asked()).toBe(0)
    phone.disconnect()
    await laptop.call('preferences.set', { theme: 'light' })
    phone.connect()
    await phone.ready()
    expect(phone.store.preferences.getSnapshot()?.theme).toBe('light')
    expect(asked()).toBe(1)
  })

  it('come back with a snapshot, and are not asked for again', async () => {
    const ada = await world.person()
    const keep = memoryKeep()
    const first = await device(ada, { keep })
    await first.call('preferences.set', { keywords: ['tea'] })
    await until(first.store.preferences, (preferences) => preferences?.keywords[0] === 'tea')
    const snapshot = first.store.toJSON()
    first.close()
    const next = world.client({ webSocket: WebSocket, snapshot, keep })
    open.push(next)
    expect(next.store.preferences.getSnapshot()?.keywords).toEqual(['tea'])
    const asked = countOwn(next)
    next.connect()
    await next.ready()
    expect(asked()).toBe(0)
  })
})

describe('contacts', () => {
  const seen = (client: Client) => [...client.store.contacts.getSnapshot().values()]

  it('are the same on all devices, as heard and as looked up, also after one was away (O2)', async () => {
    const [ada, bob, eve] = [await world.person(), await world.person(), await world.person()]
    const [laptop, phone, other] = [await device(ada), await device(ada), await device(bob)]
    const asked = countOwn(phone)
    await laptop.call('contacts.request', { userId: bob.user.id })
    await until(other.store.contacts, (contacts) => contacts.get(ada.user.id)?.state === 'incoming')
    await other.call('contacts.accept', { userId: ada.user.id })
    for (const client of [laptop, phone])
      await until(client.store.contacts, (contacts) => contacts.get(bob.user.id)?.state === 'accepted')
    world.clock.advance({ seconds: 1 })
    await laptop.call('contacts.block', { userId: eve.user.id })
    await until(phone.store.contacts, (contacts) => contacts.get(eve.user.id)?.state === 'blocked')
    expect(asked()).toBe(0)
    expect(seen(phone)).toEqual((await ada.client.call('own.get', {})).contacts)
    const snapshot = phone.store.toJSON()
    expect(snapshot?.own?.contacts).toEqual(seen(phone))
    phone.disconnect()
    await other.call('contacts.remove', { userId: ada.user.id })
    await until(laptop.store.contacts, (contacts) => !contacts.has(bob.user.id))
    phone.connect()
    await phone.ready()
    expect(asked()).toBe(1)
    expect(seen(phone).map(({ state }) => state)).toEqual(['blocked'])
    expect(seen(phone)).toEqual(seen(laptop))
    expect(seen(other)).toEqual([])
  })
})

describe('drafts', () => {
  it('begun on one device go on on the other, and are gone from both once sent', async () => {
    const ada = await world.person()
    const [laptop, phone] = [await device(ada), await device(ada)]
    const { room } = await laptop.call('rooms.create', { kind: 'channel', name: 'Desk' })
    await until(phone.store.room(room.id), (entry) => entry !== null)
    laptop.drafts.set(room.id, 'begun on the laptop')
    await until(phone.drafts.room(room.id), (draft) => draft?.content === 'begun on the laptop')
    phone.drafts.set(room.id, 'begun on the laptop, ended on the phone')
    await until(laptop.drafts.room(room.id), (draft) => draft?.content.endsWith('phone') === true)
    expect(laptop.drafts.all.getSnapshot()).toMatchObject([{ roomId: room.id, isSaved: true, other: null }])
    await phone.send(room.id, 'begun on the laptop, ended on the phone').sent
    await until(laptop.drafts.room(room.id), (draft) => draft === null)
    expect((await laptop.call('drafts.list', {})).items).toEqual([])
  })

  it('written while the device was away come when it is back, and what changed elsewhere too', async () => {
    const ada = await world.person()
    const draftKeep = memoryDraftKeep()
    const [laptop, phone] = [await device(ada), await device(ada, { draftKeep })]
    const { room } = await laptop.call('rooms.create', { kind: 'channel', name: 'Desk' })
    const { room: other } = await laptop.call('rooms.create', { kind: 'channel', name: 'Other' })
    await until(phone.store.room(other.id), (entry) => entry !== null)
    phone.disconnect()
    await laptop.call('drafts.set', { roomId: other.id, content: 'elsewhere' })
    phone.connect()
    await phone.ready()
    expect(phone.drafts.room(other.id).getSnapshot()?.content).toBe('elsewhere')
    phone.drafts.set(room.id, 'not lost')
    phone.close()
    const again = await device(ada, { draftKeep })
    expect(again.drafts.room(room.id).getSnapshot()?.content).toBe('not lost')
    await until(laptop.drafts.room(room.id), (draft) => draft?.content === 'not lost')
  })

  it('go with the room that one leaves, and are there again for whoever comes back to it', async () => {
    const ada = await world.person()
    const bob = await world.person()
    const [host, guest] = [await device(ada), await device(bob)]
    const { room } = await host.call('rooms.create', { kind: 'channel', name: 'Desk' })
    await guest.call('rooms.join', { roomId: room.id })
    guest.drafts.set(room.id, 'begun')
    await until(guest.drafts.room(room.id), (draft) => draft?.isSaved === true)
    await guest.call('rooms.leave', { roomId: room.id })
    await until(guest.drafts.room(room.id), (draft) => draft === null)
    await guest.call('rooms.join', { roomId: room.id })
    await until(guest.drafts.room(room.id), (draft) => draft?.content === 'begun')

    await host.call('members.remove', { roomId: room.id, userId: bob.user.id })
    await until(guest.drafts.room(room.id), (draft) => draft === null)
    await host.call('members.add', { roomId: room.id, userIds: [bob.user.id] })
    await until(guest.drafts.room(room.id), (draft) => draft?.content === 'begun')
  })
})

/** Two devices of one person, in a room with another. */
async function pair() {
  const [ada, bob] = [await world.person(), await world.person()]
  const [laptop, phone, other] = [await device(ada), await device(ada), await device(bob)]
  const memberIds = [bob.user.id]
  const { room } = await laptop.call('rooms.create', {
    kind: 'channel',
    name: 'Desk',
    visibility: 'private',
    memberIds,
  })
  for (const client of [laptop, phone, other]) await until(client.store.room(room.id), (entry) => entry !== null)
  return { ada, laptop, phone, other, roomId: room.id }
}

const entryOf = (client: Client, roomId: string) => client.store.room(roomId).getSnapshot()

describe('rooms marked unread', () => {
  it('are so on all devices, with their mentions, until they are read again; others see nothing of it (U2)', async () => {
    const { ada, laptop, phone, other, roomId } = await pair()
    await other.send(roomId, 'one').sent
    const called = await other.send(roomId, `two @${ada.user.username}`).sent
    const last = await other.send(roomId, 'three').sent
    for (const client of [laptop, phone])
      await until(client.store.room(roomId), (entry) => entry?.room.seq === last.seq)
    laptop.markRead(roomId, last.seq)
    await until(phone.store.room(roomId), (entry) => entry?.unread === 0)
    await other.loadMembers(roomId)
    const seen = () =>
      other.store
        .members(roomId)
        .getSnapshot()
        ?.find(({ user }) => user.id === ada.user.id)?.membership.readSeq
    await until(other.store.members(roomId), () => seen() === last.seq)
    laptop.markUnread(roomId, called.seq)
    expect(entryOf(laptop, roomId)?.unread).toBe(2)
    for (const client of [laptop, phone]) {
      await until(client.store.room(roomId), (entry) => entry?.unread === 2 && entry.mentions === 1)
    }
    await world.app.house.receipts.flush()
    expect((await laptop.call('sync', {})).rooms).toMatchObject([{ unread: 2, mentions: 1 }])
    await other.loadMembers(roomId)
    const { readBy } = await other.call('receipts.list', { roomId, messageId: last.id })
    expect([seen(), readBy]).toEqual([last.seq, [ada.user.id]])
    phone.markRead(roomId, last.seq)
    await until(laptop.store.room(roomId), (entry) => entry?.unread === 0 && entry.mentions === 0)
  })

  it('are found by a device that was away, and a mark of before does not read them again (U2)', async () => {
    const { laptop, phone, other, roomId } = await pair()
    const first = await other.send(roomId, 'one').sent
    await other.send(roomId, 'two').sent
    for (const client of [laptop, phone]) await until(client.store.room(roomId), (entry) => entry?.unread === 2)
    phone.markRead(roomId, first.seq + 1)
    await until(laptop.store.room(roomId), (entry) => entry?.unread === 0)
    phone.disconnect()
    // One mark is still on its way to the database when the room is marked unread.
    laptop.markRead(roomId, first.seq + 1)
    laptop.markUnread(roomId, first.seq)
    await until(laptop.store.room(roomId), (entry) => entry?.membership.readTurn === 1)
    phone.connect()
    await phone.ready()
    await until(phone.store.room(roomId), (entry) => entry?.unread === 2)
    await world.app.house.receipts.flush()
    expect((await laptop.call('sync', {})).rooms[0]?.unread).toBe(2)
  })
})

it('a room that was marked unread without a line is marked so when its device is opened again', async () => {
  const { ada, phone, other, roomId } = await pair()
  const [first, second] = [await other.send(roomId, 'one').sent, await other.send(roomId, 'two').sent]
  phone.markRead(roomId, second.seq)
  const keep = memoryKeep()
  let hasLine = true
  const reach: typeof fetch = async (...asked) => {
    if (!hasLine) throw new TypeError('no line')
    return await fetch(...asked)
  }
  const tablet = await device(ada, { keep, fetch: reach })
  await until(tablet.store.room(roomId), (entry) => entry?.membership.readSeq === second.seq)
  hasLine = false
  tablet.disconnect()
  tablet.markUnread(roomId, first.seq)
  const snapshot = JSON.parse(JSON.stringify(tablet.store.toJSON()))
  tablet.close()
  const next = world.client({ webSocket: WebSocket, snapshot, keep })
  open.push(next)
  expect(entryOf(next, roomId)?.unread).toBe(2)
  next.connect()
  await until(phone.store.room(roomId), (entry) => entry?.unread === 2)
  expect(entryOf(next, roomId)?.unread).toBe(2)
  phone.markRead(roomId, second.seq)
  await until(next.store.room(roomId), (entry) => entry?.unread === 0)
})

it('all rooms are read at once, as far as they are known, on all devices', async () => {
  const { laptop, phone, other, roomId } = await pair()
  const { room: second } = await other.call('rooms.create', { kind: 'channel', name: 'Second' })
  await laptop.call('rooms.join', { roomId: second.id })
  await until(phone.store.room(second.id), (entry) => entry !== null)
  for (const id of [roomId, second.id]) {
    const said = await other.send(id, 'news').sent
    for (const client of [laptop, phone]) await until(client.store.room(id), (entry) => entry?.room.seq === said.seq)
  }
  laptop.markAllRead()
  for (const client of [laptop, phone]) {
    await until(client.store.rooms, (rooms) => rooms.every(({ unread }) => unread === 0))
  }
  expect(await laptop.call('receipts.readAll', {})).toEqual({ rooms: 0 })
})

describe('favourites and levels', () => {
  it('chosen on one device are on the other at once, and on one that was away (O2)', async () => {
    const { laptop, phone, roomId } = await pair()
    const { room: second } = await laptop.call('rooms.create', { kind: 'channel', name: 'Second' })
    await until(phone.store.room(second.id), (entry) => entry !== null)
    const order = (client: Client) =>
      client.store.rooms
        .getSnapshot()
        .filter(({ membership }) => membership.favourite)
        .toSorted((a, b) => (a.membership.position ?? 0) - (b.membership.position ?? 0))
        .map(({ room }) => room.id)
    await laptop.call('rooms.favourite', { roomId, favourite: true })
    await laptop.call('rooms.favourite', { roomId: second.id, favourite: true, before: roomId })
    await until(phone.store.rooms, () => order(phone).join() === [second.id, roomId].join())
    phone.disconnect()
    await laptop.call('rooms.favourite', { roomId: second.id, favourite: false })
    await laptop.call('rooms.notify', { roomId, level: 'none' })
    phone.connect()
    await phone.ready()
    expect([order(phone), entryOf(phone, roomId)?.membership.notify]).toEqual([[roomId], 'none'])
    expect(order(laptop)).toEqual([roomId])
  })

  it('stay when something else about the member changes', async () => {
    const { ada, laptop, phone, other, roomId } = await pair()
    await other.call('rooms.get', { roomId })
    await laptop.call('rooms.notify', { roomId, level: 'mentions' })
    await laptop.call('members.update', { roomId, userId: other.store.me.getSnapshot()?.id ?? '', role: 'owner' })
    await until(phone.store.room(roomId), (entry) => entry?.membership.role === 'admin')
    expect(entryOf(phone, roomId)?.membership).toMatchObject({ userId: ada.user.id, notify: 'mentions' })
  })
})

it('bookmarks made on one device show on the other, and a place in history is found by time and by link (O1)', async () => {
  const { laptop, phone, other, roomId } = await pair()
  const said = await other.send(roomId, 'keep this').sent
  await laptop.call('bookmarks.add', { roomId, messageId: said.id })
  await until(phone.store.bookmarks, (ids) => ids.has(said.id))
  await phone.call('bookmarks.remove', { roomId, messageId: said.id })
  await until(laptop.store.bookmarks, (ids) => !ids.has(said.id))
  await until(laptop.store.room(roomId), (entry) => entry?.room.seq === said.seq)
  expect(await laptop.loadAt(roomId, said.createdAt)).not.toBeNull()
  expect(await laptop.loadAt(roomId, '2999-01-01T00:00:00Z')).toBeNull()
  expect(await laptop.loadMessage(roomId, said.id)).toBe(said.seq)
  expect(await laptop.loadMessage(roomId, crypto.randomUUID())).toBeNull()
})
