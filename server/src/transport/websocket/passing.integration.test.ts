import type { LiveEvent, PassingEventData, PassingEventName } from '@parley/protocol'
import { openSocket, openWorld, type Someone, testClock, type TestSocket, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'

/** What is heard besides the log: who is writing, who is here, how far they have read, what a person's other devices do. */
const clock = testClock()
let world: World
beforeAll(async () => {
  world = await openWorld({ clock })
})
afterAll(() => world.close())

async function connect(someone: Someone): Promise<TestSocket> {
  const socket = await openSocket(world.url)
  onTestFinished(() => socket.close())
  const { error } = await socket.command('hello', { token: someone.token })
  if (error !== undefined) throw new Error(error.reason)
  return socket
}

async function people(count: number): Promise<[Someone, Someone, Someone]> {
  const all = await Promise.all(Array.from({ length: count }, () => world.person()))
  return all as [Someone, Someone, Someone]
}

async function roomOf(owner: Someone, others: readonly Someone[], more: object = {}): Promise<string> {
  const memberIds = others.map(({ user }) => user.id)
  return (await owner.client.call('rooms.create', { kind: 'channel', name: 'Passing', memberIds, ...more })).room.id
}

function all<N extends PassingEventName>(socket: TestSocket, ev: N): PassingEventData<N>[] {
  return socket.events.flatMap((event) => (event.ev === ev ? [event.data as PassingEventData<N>] : []))
}

/** Everything said before this reached the socket when it resolves. */
const settled = (...sockets: TestSocket[]) => Promise.all(sockets.map((socket) => socket.command('ping')))

describe('typing', () => {
  it('is told to the others in the room, by name, and to nobody else (P2)', async () => {
    const [ada, bob, eve] = await people(3)
    const roomId = await roomOf(ada, [bob], { visibility: 'private' })
    const [a, here, b, e] = await Promise.all([connect(ada), connect(ada), connect(bob), connect(eve)])
    expect(await a.command('typing', { roomId, on: true })).toMatchObject({ ok: {} })
    await b.heard((event) => event.ev === 'typing')
    await a.command('typing', { roomId, on: false })
    await settled(a, here, b, e)
    const user = { id: ada.user.id, displayName: ada.user.displayName }
    expect(all(b, 'typing')).toEqual([
      { roomId, user, on: true },
      { roomId, user, on: false },
    ])
    expect([all(a, 'typing'), all(here, 'typing'), all(e, 'typing')]).toEqual([[], [], []])
  })

  it('is refused in a room one is not in, known or not, also after being shown out (P2)', async () => {
    const [ada, bob, eve] = await people(3)
    const roomId = await roomOf(ada, [bob])
    const [a, b, e] = await Promise.all([connect(ada), connect(bob), connect(eve)])
    for (const id of [roomId, crypto.randomUUID()])
      expect((await e.command('typing', { roomId: id, on: true })).error?.reason).toBe('room_not_found')
    await ada.client.call('members.remove', { roomId, userId: bob.user.id })
    expect((await b.command('typing', { roomId, on: true })).error?.reason).toBe('room_not_found')
    await settled(a)
    expect(all(a, 'typing')).toEqual([])
  })

  it('of more than anybody types is not passed on (P2)', async () => {
    const place = await openWorld({ env: { PARLEY_LIMITS: 'typing=3/10s' } })
    onTestFinished(() => place.close())
    const [ada, bob] = [await place.person(), await place.person()]
    const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const [a, b] = await Promise.all(
      [ada, bob].map(async ({ token }) => {
        const socket = await openSocket(place.url)
        await socket.command('hello', { token })
        return socket
      }),
    )
    if (a === undefined || b === undefined) throw new Error('nobody is here')
    for (let time = 0; time < 6; time += 1)
      expect(await a.command('typing', { roomId: room.id, on: true })).toMatchObject({ ok: {} })
    await settled(b)
    expect(all(b, 'typing')).toHaveLength(3)
  })
})

describe('receipts', () => {
  it('are told to the room and to the reader’s other devices, and are in the database within a moment (P3)', async () => {
    const [ada, bob] = await people(2)
    const roomId = await roomOf(ada, [bob])
    const [a, b] = await Promise.all([connect(ada), connect(bob)])
    const { message } = await ada.client.call('messages.send', { roomId, content: 'read me' })
    const { unread, membership } = await bob.client.call('receipts.read', { roomId, seq: message.seq })
    expect([unread, membership.readSeq]).toEqual([0, message.seq])
    const mark = { roomId, userId: bob.user.id, readSeq: message.seq, deliveredSeq: message.seq }
    for (const socket of [a, b]) await socket.heard((event) => event.ev === 'receipt')
    expect([all(a, 'receipt'), all(b, 'receipt')]).toEqual([[mark], [mark]])
    expect(await readSeqOf(roomId, bob)).toBe(message.seq)
  })

  it('never go back, however they come (U2)', async () => {
    const [ada, bob] = await people(2)
    const roomId = await roomOf(ada, [bob])
    for (let count = 0; count < 5; count += 1) await ada.client.call('messages.send', { roomId, content: `${count}` })
    const marks = [3, 6, 2, 999, 0, 4]
    const told = await Promise.all(marks.map((seq) => bob.client.call('receipts.read', { roomId, seq })))
    expect(Math.max(...told.map(({ membership }) => membership.readSeq))).toBe(6)
    const { membership, unread } = await bob.client.call('receipts.read', { roomId, seq: 1 })
    expect([membership.readSeq, unread]).toEqual([6, 0])
    await world.app.house.receipts.flush()
    expect(await readSeqOf(roomId, bob)).toBe(6)
  })

  it('of who keeps them private reach only their own devices, by no way (P3)', async () => {
    const [ada, bob] = await people(2)
    await bob.client.call('preferences.set', { readReceipts: false })
    const roomId = await roomOf(ada, [bob])
    const [a, b] = await Promise.all([connect(ada), connect(bob)])
    const { message } = await ada.client.call('messages.send', { roomId, content: 'secretly' })
    await bob.client.call('receipts.read', { roomId, seq: message.seq })
    await a.heard((event) => event.ev === 'receipt')
    await b.heard((event) => event.ev === 'receipt')
    expect(all(a, 'receipt')[0]).toMatchObject({ readSeq: 0, deliveredSeq: message.seq })
    expect(all(b, 'receipt')[0]).toMatchObject({ readSeq: message.seq })
    const { items } = await ada.client.call('members.list', { roomId })
    expect(items.find(({ user }) => user.id === bob.user.id)?.membership.readSeq).toBe(0)
    const { readBy, deliveredTo } = await ada.client.call('receipts.list', { roomId, messageId: message.id })
    expect([readBy, deliveredTo]).toEqual([[], [bob.user.id]])
    const changes = await ada.client.call('rooms.changes', { roomId, since: 0 })
    expect(JSON.stringify(changes)).not.toContain(`"userId":"${bob.user.id}","role":"member","readSeq":${message.seq}`)
  })

  it('are written when the last connection goes, when the server stops, and before anybody looks (P3)', async () => {
    const place = await openWorld()
    onTestFinished(() => place.close())
    const [ada, bob] = [await place.person(), await place.person()]
    const { room } = await ada.client.call('rooms.direct', { userId: bob.user.id })
    const { message } = await ada.client.call('messages.send', { roomId: room.id, content: 'hello' })
    await bob.client.call('receipts.read', { roomId: room.id, seq: message.seq })
    const { rooms } = await bob.client.call('sync', {})
    expect(rooms[0]?.unread).toBe(0)
    const next = await ada.client.call('messages.send', { roomId: room.id, content: 'again' })
    await bob.client.call('receipts.read', { roomId: room.id, seq: next.message.seq })
    await place.restart()
    const after = await openSocket(place.url)
    const { ok } = await after.command('hello', { token: bob.token })
    expect((ok as { rooms: { unread: number }[] }).rooms[0]?.unread).toBe(0)
  })

  it('are kept when the database cannot take them, and written when it can (P3)', async () => {
    const [ada, bob] = await people(2)
    const roomId = await roomOf(ada, [bob])
    const { message } = await ada.client.call('messages.send', { roomId, content: 'hold on' })
    const { database, receipts } = world.app.house
    await database.transaction(async (holding) => {
      await holding.run({ name: 'test.hold', text: 'select from memberships where room_id = $1 for update' }, [roomId])
      await bob.client.call('receipts.read', { roomId, seq: message.seq })
      await receipts.flush()
      expect(await readSeqOf(roomId, bob)).toBe(message.seq - 1)
    })
    await receipts.flush()
    expect(await readSeqOf(roomId, bob)).toBe(message.seq)
  })

  it('never look as if they went back while they are being written', async () => {
    const [ada, bob] = await people(2)
    const roomId = await roomOf(ada, [bob])
    const { message } = await ada.client.call('messages.send', { roomId, content: 'read me' })
    const { receipts } = world.app.house
    await bob.client.call('receipts.read', { roomId, seq: message.seq })
    const writing = receipts.flush()
    await underWay()
    const behind = { roomId, accountId: bob.user.id, readSeq: 0, deliveredSeq: message.seq, readTurn: 0 }
    expect(receipts.note(behind).readSeq).toBe(message.seq)
    await writing
  })

  it('are in the database when it was waited for, however many wait at once', async () => {
    const [ada, bob] = await people(2)
    const roomId = await roomOf(ada, [bob])
    const { message } = await ada.client.call('messages.send', { roomId, content: 'read me' })
    const { receipts } = world.app.house
    const mark = (someone: Someone) => ({
      roomId,
      accountId: someone.user.id,
      readSeq: message.seq,
      deliveredSeq: message.seq,
      readTurn: 0,
    })
    receipts.note(mark(ada))
    const first = receipts.flush()
    await underWay()
    receipts.note(mark(bob))
    const order: string[] = []
    const second = receipts.flush().then(() => order.push('second'))
    await receipts.flush()
    expect(order).toEqual(['second'])
    expect(await readSeqOf(roomId, bob)).toBe(message.seq)
    await Promise.all([first, second])
  })

  it('tell of a mark that is taken back what was unread then: all said before it, nothing said after it (U2, U3, U4)', async () => {
    const [ada, bob] = await people(2)
    const roomId = await roomOf(ada, [bob])
    for (let count = 0; count < 3; count += 1) await ada.client.call('messages.send', { roomId, content: `${count}` })
    onTestFinished(() => void vi.restoreAllMocks())
    const { bus, receipts } = world.app.house
    // What is on its way with the mark may be there before it.
    vi.spyOn(receipts, 'flush').mockImplementationOnce(
      async () => void (await bob.client.call('messages.send', { roomId, content: 'just before' })),
    )
    const { membership, unread } = await bob.client.call('receipts.unread', { roomId, seq: 2 })
    expect([membership.readSeq, membership.readTurnSeq, unread]).toEqual([1, 5, 4])
    await bob.client.call('receipts.read', { roomId, seq: 5 })
    await receipts.flush()
    vi.spyOn(bus, 'publish').mockImplementationOnce(async () => {
      for (const { client } of [ada, bob])
        await client.call('messages.send', { roomId, content: `just after, @${bob.user.username}` })
    })
    const { mentions, ...again } = await bob.client.call('receipts.unread', { roomId, seq: 2 })
    expect([again.membership.readSeq, again.membership.readTurnSeq, again.unread, mentions]).toEqual([1, 5, 4, 0])
    expect(await readSeqOf(roomId, bob)).toBe(7)
  })

  /** What was begun just now has reached the database's door, and is not answered yet. */
  const underWay = () => new Promise((resolve) => setImmediate(resolve))

  async function readSeqOf(roomId: string, { user }: Someone): Promise<number> {
    const [row] = await world.app.house.database.run<{ readSeq: number }>(
      {
        name: 'test.readSeq',
        text: 'select read_seq as "readSeq" from memberships where room_id = $1 and account_id = $2',
      },
      [roomId, user.id],
    )
    return row?.readSeq ?? -1
  }
})

describe('presence', () => {
  const presenceOf = (of: Someone, presence: string) => (event: LiveEvent) =>
    event.ev === 'presence' && event.data.userId === of.user.id && event.data.presence === presence

  it('of people on screen is answered and followed; nobody else’s is told (P4)', async () => {
    const [ada, bob, eve] = await people(3)
    const a = await connect(ada)
    const watching = await a.command('presence.watch', { userIds: [bob.user.id, ada.user.id, crypto.randomUUID()] })
    const items = (watching.ok as { items: { userId: string; presence: string }[] }).items
    expect(new Map(items.map((item) => [item.userId, item.presence]))).toEqual(
      new Map([
        [bob.user.id, 'offline'],
        [ada.user.id, 'online'],
      ]),
    )
    await connect(eve)
    await connect(bob)
    await a.heard(presenceOf(bob, 'online'))
    expect(all(a, 'presence').map(({ userId }) => userId)).not.toContain(eve.user.id)
    expect((await ada.client.call('users.get', { userId: bob.user.id })).user.presence).toBe('online')
  })

  it('does not flicker when somebody comes back in time, and is gone when they do not (P4)', async () => {
    const [ada, bob] = await people(2)
    const [a, first, second] = [await connect(ada), await connect(bob), await connect(bob)]
    await a.command('presence.watch', { userIds: [bob.user.id] })
    const gone = async (socket: TestSocket) => {
      socket.close()
      await socket.closed
      await settled(a)
    }
    await gone(first)
    clock.advance({ seconds: 20 })
    await world.app.house.presence.sweep()
    await gone(second)
    clock.advance({ seconds: 14 })
    await world.app.house.presence.sweep()
    const third = await connect(bob)
    clock.advance({ seconds: 20 })
    await world.app.house.presence.sweep()
    await settled(a)
    expect(all(a, 'presence')).toEqual([])
    const leftAt = clock.now().toISOString()
    await gone(third)
    clock.advance({ seconds: 16 })
    await expect
      .poll(async () => {
        await world.app.house.presence.sweep()
        await settled(a)
        return all(a, 'presence')
      })
      .toEqual([{ userId: bob.user.id, presence: 'offline', lastSeenAt: leftAt }])
    expect((await ada.client.call('users.get', { userId: bob.user.id })).user.lastSeenAt).toBe(leftAt)
  })

  it('of who goes while the database is away is told when it is back', async () => {
    const [ada, bob] = await people(2)
    const [a, b] = [await connect(ada), await connect(bob)]
    await a.command('presence.watch', { userIds: [bob.user.id] })
    b.close()
    await b.closed
    await settled(a)
    clock.advance({ seconds: 16 })
    const { database, presence } = world.app.house
    await database.run({ name: 'test.hide', text: 'alter table accounts rename column last_seen_at to hidden' })
    await expect(presence.sweep()).rejects.toThrow('last_seen_at')
    await database.run({ name: 'test.show', text: 'alter table accounts rename column hidden to last_seen_at' })
    await presence.sweep()
    await a.heard(presenceOf(bob, 'offline'))
  })

  it('is what the person wants it to be: busy is told, invisible looks like gone, except to themselves (P4)', async () => {
    const [ada, bob] = await people(2)
    const [a, b] = [await connect(ada), await connect(bob)]
    await a.command('presence.watch', { userIds: [bob.user.id] })
    await bob.client.call('presence.set', { status: 'busy' })
    await a.heard(presenceOf(bob, 'busy'))
    await bob.client.call('presence.set', { status: 'invisible' })
    await a.heard(presenceOf(bob, 'offline'))
    await b.heard(presenceOf(bob, 'invisible'))
    const seen = await ada.client.call('presence.get', { userIds: [bob.user.id] })
    const own = await bob.client.call('presence.get', { userIds: [bob.user.id] })
    expect([seen.items[0]?.presence, own.items[0]?.presence]).toEqual(['offline', 'invisible'])
    expect((await ada.client.call('users.get', { userId: bob.user.id })).user.presence).toBe('offline')
  })

  it('tells no last seen of who hides it', async () => {
    const [ada, bob] = await people(2)
    await bob.client.call('preferences.set', { lastSeenVisible: false })
    const b = await connect(bob)
    b.close()
    await b.closed
    clock.advance({ seconds: 60 })
    await expect
      .poll(async () => {
        await world.app.house.presence.sweep()
        return (await ada.client.call('presence.get', { userIds: [bob.user.id] })).items
      })
      .toEqual([{ userId: bob.user.id, presence: 'offline', lastSeenAt: null }])
  })
})

describe('a person’s devices', () => {
  it('learn of every room they come into, with what they are in it (P1)', async () => {
    const [ada, bob, eve] = await people(3)
    const [phone, laptop] = await Promise.all([connect(bob), connect(bob)])
    const made = await roomOf(bob, [])
    const added = await roomOf(ada, [bob])
    const { room: direct } = await eve.client.call('rooms.direct', { userId: bob.user.id })
    const { id: joined } = (
      await eve.client.call('rooms.create', { kind: 'channel', name: 'Open', visibility: 'public' })
    ).room
    await bob.client.call('rooms.join', { roomId: joined })
    await eve.client.call('messages.send', { roomId: joined, content: 'welcome' })
    for (const socket of [phone, laptop]) {
      await socket.heard((event) => event.ev === 'message.created' && event.data.message.content === 'welcome')
      const told = all(socket, 'room.created').map(({ room, membership }) => [
        room.id,
        membership.userId,
        membership.role,
      ])
      expect(told).toEqual([
        [made, bob.user.id, 'owner'],
        [added, bob.user.id, 'member'],
        [direct.id, bob.user.id, 'member'],
        [joined, bob.user.id, 'member'],
      ])
    }
  })

  it('learn of a profile and of a wish for a room that changed elsewhere; so do those who watch the person (P1)', async () => {
    const [ada, bob, eve] = await people(3)
    const roomId = await roomOf(bob, [eve])
    const [a, b, e] = await Promise.all([connect(ada), connect(bob), connect(eve)])
    await a.command('presence.watch', { userIds: [bob.user.id] })
    await bob.client.call('users.updateMe', {
      displayName: 'Bobby',
      bio: 'for members',
      visibility: { bio: 'members' },
    })
    await bob.client.call('rooms.notify', { roomId, level: 'none' })
    await b.heard((event) => event.ev === 'membership.updated' && event.data.membership.notify === 'none')
    await settled(a, e)
    expect(all(a, 'user.updated').map(({ user }) => [user.displayName, user.bio])).toEqual([['Bobby', null]])
    expect(all(b, 'user.updated').map(({ user }) => [user.displayName, user.bio])).toEqual([['Bobby', 'for members']])
    expect([all(e, 'user.updated'), all(e, 'membership.updated')]).toEqual([[], []])
  })
})

describe('commands that only a socket has', () => {
  it.each([
    ['typing', { roomId: 'x', on: true }, 'roomId'],
    ['typing', { roomId: '018f0000-0000-7000-8000-000000000000' }, 'on'],
    ['focus', { roomIds: Array.from({ length: 21 }, () => '018f0000-0000-7000-8000-000000000000') }, 'roomIds'],
    ['presence.watch', { userIds: 'all' }, 'userIds'],
    ['ping', { loud: true }, 'loud'],
  ])('%s refuses %o by the name of the field', async (op, input, field) => {
    const socket = await connect(await world.person())
    expect((await socket.command(op, input)).error).toMatchObject({ reason: 'invalid_input', details: [{ field }] })
  })
})
