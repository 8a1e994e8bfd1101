import { openSocket, openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Welcome {
  readonly epoch: string
  readonly left?: Readonly<Record<string, number>>
  readonly deleted?: readonly string[]
  readonly rooms: readonly {
    readonly room: { readonly id: string; readonly rev: number }
    readonly membership: { readonly userId: string }
    readonly unread: number
    readonly mentions: number
    readonly lastMessage: { readonly content: string } | null
  }[]
}

async function greet({ token }: Someone, held: object = {}): Promise<Welcome> {
  const socket = await openSocket(world.url)
  onTestFinished(() => socket.close())
  return (await socket.command('hello', { token, ...held })).ok as Welcome
}

/** How often each statement was run so far, by the program's own account. */
async function statements(): Promise<ReadonlyMap<string, number>> {
  const { text } = await world.send('GET', '//metrics')
  const counts = text.matchAll(/^parley_database_statement_duration_seconds_count\{statement="([^"]+)"\} (\d+)/gm)
  return new Map([...counts].map(([, name = '', count]) => [name, Number(count)]))
}

async function statementsSince(before: ReadonlyMap<string, number>): Promise<(name: string) => number> {
  const after = await statements()
  return (name) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
}

const crowd = 60

/** A room of many, and what each of them held before anything was said in it. */
async function crowdOf() {
  const people = await Promise.all(Array.from({ length: crowd }, () => world.guest()))
  const owner = await world.person()
  const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: 'All', visibility: 'public' })
  for (const { client } of people) await client.call('rooms.join', { roomId: room.id })
  const held = await Promise.all(
    people.map(async (someone) => {
      const { epoch, rooms } = await greet(someone)
      return { epoch, rooms: Object.fromEntries(rooms.map((each) => [each.room.id, each.room.rev])) }
    }),
  )
  return { people, owner, room, held }
}

describe('many who come back at once', () => {
  it('each learn what is theirs, and nothing of the others (V4)', async () => {
    const { people, owner, room, held } = await crowdOf()
    const [first, second] = people
    const late = await world.person()
    const { room: hidden } = await owner.client.call('rooms.create', {
      kind: 'channel',
      name: 'Hidden',
      visibility: 'private',
      historyVisibility: 'joined',
    })
    await owner.client.call('messages.send', { roomId: hidden.id, content: 'said before' })
    await owner.client.call('members.add', { roomId: hidden.id, userIds: [late.user.id] })
    await first?.client.call('messages.send', { roomId: room.id, content: 'my own words' })
    const { message } = await owner.client.call('messages.send', {
      roomId: room.id,
      content: `for @${second?.user.username}`,
    })
    await first?.client.call('receipts.read', { roomId: room.id, seq: message.seq })
    const [welcomes, lates] = await Promise.all([
      Promise.all(people.map((someone, index) => greet(someone, held[index]))),
      greet(late),
    ])
    for (const [index, { rooms }] of welcomes.entries()) {
      expect(rooms.map((each) => [each.room.id, each.membership.userId])).toEqual([[room.id, people[index]?.user.id]])
      expect(rooms[0]?.lastMessage?.content).toContain('for @')
    }
    expect(welcomes.map(({ rooms }) => rooms[0]?.unread)).toEqual([0, ...Array.from({ length: crowd - 1 }, () => 2)])
    expect(welcomes.map(({ rooms }) => rooms[0]?.mentions)).toEqual(
      people.map((someone) => (someone === second ? 1 : 0)),
    )
    expect(lates.rooms.map((each) => [each.room.id, each.membership.userId, each.lastMessage])).toEqual([
      [hidden.id, late.user.id, expect.not.objectContaining({ content: 'said before' })],
    ])
  })

  it('are told of what changed by a few looks at the database, not by one each', async () => {
    const { people, owner, room, held } = await crowdOf()
    await owner.client.call('messages.send', { roomId: room.id, content: 'while you were away' })
    const before = await statements()
    const welcomes = await Promise.all(people.map((someone, index) => greet(someone, held[index])))
    expect(welcomes.map(({ rooms }) => rooms.map(({ unread }) => unread))).toEqual(people.map(() => [1]))
    const asked = await statementsSince(before)
    for (const name of ['rooms.many', 'members.inside', 'messages.latest', 'receipts.mentions']) {
      expect(asked(name), name).toBeGreaterThan(0)
      expect(asked(name), name).toBeLessThan(crowd / 2)
    }
  })

  it('learn how a room ended that is gone, each as it was for them, as many together as are found together', async () => {
    const { people, owner, room, held } = await crowdOf()
    const { room: side } = await owner.client.call('rooms.create', {
      kind: 'channel',
      name: 'Side',
      visibility: 'public',
    })
    const [first] = people
    await first?.client.call('rooms.join', { roomId: side.id })
    await first?.client.call('rooms.leave', { roomId: side.id })
    await owner.client.call('rooms.delete', { roomId: room.id })
    const before = await statements()
    const welcomes = await Promise.all(
      people.map((someone, index) => {
        const { epoch, rooms } = held[index] ?? {}
        return greet(someone, { epoch, rooms: { ...rooms, [side.id]: 1 } })
      }),
    )
    const ends = welcomes.map(({ deleted, left }) => [deleted, Object.keys(left ?? {})])
    expect(ends[0]).toEqual([[room.id], [side.id]])
    expect(ends.slice(1)).toEqual(people.slice(1).map(() => [[room.id, side.id], []]))
    const asked = await statementsSince(before)
    expect(asked('members.former')).toBeGreaterThan(0)
    expect(asked('members.former')).toBeLessThanOrEqual(asked('sync.positions'))
  })
})

it('what a node that died may have kept to itself is looked for in all rooms by a few looks (T1)', async () => {
  const owner = await world.person()
  const rooms = await Promise.all(
    Array.from({ length: crowd }, async (_, index) => {
      const { room } = await owner.client.call('rooms.create', { kind: 'channel', name: `Room ${index}` })
      return room.id
    }),
  )
  const socket = await openSocket(world.url)
  onTestFinished(() => socket.close())
  await socket.command('hello', { token: owner.token })
  const { database } = world.app.house
  const [untold = ''] = rooms
  const change = {
    name: 'test.change',
    text: 'update rooms set rev = rev + 1, changed_rev = rev + 1, topic = $2 where id = $1',
  }
  await database.run(change, [untold, 'changed, and nobody was told'])
  const before = await statements()
  await world.app.house.bus.publish('node.died', {})
  await socket.heard((event) => event.ev === 'room.updated' && event.room === untold)
  const asked = await statementsSince(before)
  expect(asked('rooms.many')).toBeGreaterThan(0)
  expect(asked('rooms.many') + asked('rooms.get') + asked('messages.changed')).toBeLessThan(crowd / 2)
})
