import { eventually, startRedis, startRedisCluster, type TestRedis } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createLogger } from '../log.ts'
import { openRedis } from '../redis/connection.ts'
import type { Bus, BusMessages, BusTopic, Followed } from './bus.ts'
import { inProcessBus } from './in-process.ts'
import { redisBus } from './redis.ts'

const quiet = createLogger('silent')
const newId = (): string => crypto.randomUUID()

function news(room: string, rev: number, more: Partial<BusMessages['room.news']> = {}): BusMessages['room.news'] {
  return {
    ev: 'message.created',
    room,
    rev,
    seq: rev,
    about: null,
    calls: [],
    hiddenFrom: [],
    text: `{"rev":${rev}}`,
    ...more,
  }
}

/** Everything that reaches a node on a topic. */
function listenTo<T extends BusTopic>(bus: Bus, topic: T): BusMessages[T][] {
  const heard: BusMessages[T][] = []
  bus.subscribe(topic, (message) => heard.push(message))
  return heard
}

async function openRedisBus(url: string, placeId: string, log = quiet): Promise<Bus> {
  const redis = await openRedis(
    url.split(',').map((each) => new URL(each)),
    log,
  )
  const bus = await redisBus({ redis, placeId, log })
  onTestFinished(async () => {
    await bus.close()
    redis.close()
  })
  return bus
}

/** Two ways into one place; where it is one process, twice the same. */
interface Nodes {
  readonly here: Bus
  readonly there: Bus
}

/** What each bus promises. */
function keepsThePort(open: () => Promise<Nodes>): void {
  it('reaches every subscriber of this process before publishing returns, once', async () => {
    const { here } = await open()
    const room = newId()
    await here.follow('room', [room])
    const [first, second] = [listenTo(here, 'room.news'), listenTo(here, 'room.news')]
    const published = here.publish('room.news', news(room, 1))
    expect([first, second]).toEqual([[news(room, 1)], [news(room, 1)]])
    await published
    // What is told afterwards arrives after what would have come back.
    await here.publish('room.news', news(room, 2))
    expect([first, second].map((heard) => heard.length)).toEqual([2, 2])
  })

  const [room, person] = [newId(), newId()]
  const cases: { topic: BusTopic; message: BusMessages[BusTopic]; kind?: Followed; key?: string }[] = [
    { topic: 'session.ended', message: { sessionId: newId(), accountId: person } },
    { topic: 'account.changed', message: { accountId: person } },
    { topic: 'settings.changed', message: {} },
    { topic: 'node.died', message: {} },
    { topic: 'jobs.waiting', message: {} },
    { topic: 'room.news', message: news(room, 7, { calls: [person], about: person }), kind: 'room', key: room },
    {
      topic: 'room.passing',
      message: { room, from: person, hiddenFrom: [newId()], text: '{"ev":"typing"}' },
      kind: 'room',
      key: room,
    },
    { topic: 'person.news', message: { person, text: '{"ev":"notice"}' }, kind: 'person', key: person },
    { topic: 'presence.news', message: { person, text: '{"ev":"presence"}' }, kind: 'presence', key: person },
    {
      topic: 'presence.hidden',
      message: { person, watched: newId(), text: '{"ev":"presence"}' },
      kind: 'person',
      key: person,
    },
  ]
  it.each(cases)('carries $topic to a node that wants it, as it was', async ({ topic, message, kind, key }) => {
    const { here, there } = await open()
    if (kind !== undefined && key !== undefined) await there.follow(kind, [key])
    const heard = listenTo(there, topic)
    await here.publish(topic, message)
    await eventually(() => expect(heard).toEqual([message]))
  })

  it.each(['', 'one\ntwo\n', '{"content":"Grüße 🏳️‍🌈 \\n\u2028"}', 'x'.repeat(1_000)])(
    'does not touch a text: %j',
    async (text) => {
      const { here, there } = await open()
      const key = newId()
      await there.follow('room', [key])
      const heard = listenTo(there, 'room.news')
      await here.publish('room.news', news(key, 1, { text }))
      await eventually(() => expect(heard.map((message) => message.text)).toEqual([text]))
    },
  )

  it('follows what it follows already, many at once, and what it has stopped to follow', async () => {
    const { here, there } = await open()
    const keys = Array.from({ length: 500 }, newId)
    const [key = ''] = keys
    await Promise.all([there.follow('room', keys), there.follow('room', keys), there.follow('room', [key])])
    there.unfollow('room', key)
    there.unfollow('room', newId())
    await there.follow('room', [key])
    await there.follow('room', [])
    const heard = listenTo(there, 'room.news')
    await Promise.all(keys.map((each) => here.publish('room.news', news(each, 1))))
    await eventually(() => expect(new Set(heard.map((message) => message.room))).toEqual(new Set(keys)))
    expect(heard).toHaveLength(500)
  })

  it('stops telling a subscriber that has ended its subscription', async () => {
    const { here } = await open()
    const heard: unknown[] = []
    const end = here.subscribe('account.changed', (message) => heard.push(message))
    end()
    await here.publish('account.changed', { accountId: newId() })
    expect(heard).toEqual([])
  })

  it('says that it is well', async () => {
    const { here } = await open()
    await expect(here.ping()).resolves.toBeUndefined()
  })
}

describe('the bus of one process', () => {
  keepsThePort(() => {
    const bus = inProcessBus()
    return Promise.resolve({ here: bus, there: bus })
  })
})

/** What a place of many nodes can rely on besides. */
function joinsNodes(openNodes: (placeId?: string) => Promise<Nodes>): void {
  it('tells the other nodes only what they follow', async () => {
    const { here, there } = await openNodes()
    const [wanted, unwanted, person] = [newId(), newId(), newId()]
    await there.follow('room', [wanted, unwanted])
    await there.follow('person', [wanted])
    there.unfollow('room', unwanted)
    const heard = listenTo(there, 'room.news')
    const heardOfPeople = listenTo(there, 'person.news')
    await here.publish('room.news', news(unwanted, 1))
    await here.publish('room.news', news(newId(), 1))
    await here.publish('person.news', { person, text: '' })
    await here.publish('room.news', news(wanted, 1))
    await here.publish('person.news', { person: wanted, text: '' })
    await eventually(() => expect([heard.length, heardOfPeople.length]).toEqual([1, 1]))
    expect(heard[0]?.room).toBe(wanted)
  })

  it('tells who comes into a room on the way of the person, and twice to nobody', async () => {
    const { here, there } = await openNodes()
    const [room, other, person] = [newId(), newId(), newId()]
    await there.follow('person', [person])
    const heard = listenTo(there, 'room.news')
    const joined = news(room, 4, { ev: 'member.joined', about: person })
    await here.publish('room.news', joined)
    await eventually(() => expect(heard).toEqual([joined]))
    await there.follow('room', [other])
    await here.publish('room.news', { ...joined, room: other })
    await here.publish('room.news', news(other, 5))
    await here.publish('room.news', { ...joined, room: other, rev: 6, ev: 'member.left' })
    await eventually(() =>
      expect(heard.map(({ rev }) => rev).toSorted((one, next) => one - next)).toEqual([4, 4, 5, 6]),
    )
  })

  it.each([
    ['session.ended', (key: string) => ({ sessionId: key, accountId: key })],
    ['account.changed', (key: string) => ({ accountId: key })],
  ] as const)('has reached every node with %s when publishing resolves', async (topic, messageOf) => {
    const { here, there } = await openNodes()
    const heard = listenTo(there, topic)
    for (let round = 1; round <= 200; round += 1) {
      await here.publish(topic, messageOf(newId()))
      expect(heard).toHaveLength(round)
    }
    await Promise.all(Array.from({ length: 200 }, () => here.publish(topic, messageOf(newId()))))
    expect(heard).toHaveLength(400)
  })

  it('keeps places apart', async () => {
    const [one, two] = [await openNodes(newId()), await openNodes(newId())]
    const key = newId()
    await Promise.all([one.there.follow('room', [key]), two.there.follow('room', [key])])
    const [heardInOne, heardInTwo] = [listenTo(one.there, 'room.news'), listenTo(two.there, 'room.news')]
    await one.here.publish('room.news', news(key, 1))
    await two.here.publish('room.news', news(key, 2))
    await eventually(() =>
      expect([heardInOne, heardInTwo].map((heard) => heard.map(({ rev }) => rev))).toEqual([[1], [2]]),
    )
  })
}

describe('the bus of many nodes', () => {
  let redis: TestRedis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.close())

  const open = async (placeId = newId()): Promise<Nodes> => {
    const [here, there] = await Promise.all([openRedisBus(redis.url, placeId), openRedisBus(redis.url, placeId)])
    return { here, there }
  }

  keepsThePort(open)
  joinsNodes(open)

  it('drops what no node has written, says so, and goes on', async () => {
    const lines: string[] = []
    const log = createLogger('error', { write: (line) => void lines.push(line) })
    const placeId = newId()
    const bus = await openRedisBus(redis.url, placeId, log)
    const heard = listenTo(bus, 'account.changed')
    const messages = [
      '',
      'x',
      'x room.news',
      'x room.news {',
      'x room.news {}',
      'x __proto__ {}',
      'x account.changed null',
    ]
    for (const message of messages) await redis.command(`SPUBLISH parley:${placeId}:place "${message}"`)
    await redis.command(`SPUBLISH parley:${placeId}:place 'x account.changed {"accountId":"a"}'`)
    await eventually(() => expect(heard).toEqual([{ accountId: 'a' }]))
    expect(lines).toHaveLength(messages.length)
  })

  it('waits for a node that hears and does not answer only so long, and says so', async () => {
    const lines: string[] = []
    const log = createLogger('warn', { write: (line) => void lines.push(line) })
    const placeId = newId()
    const bus = await openRedisBus(redis.url, placeId, log)
    const silent = await openRedis([new URL(redis.url)], quiet)
    onTestFinished(() => silent.close())
    const ear = silent.listen({ up() {}, down() {}, message() {} })
    await ear.connect()
    await ear.subscribe([[`parley:${placeId}:place`]], false)
    await bus.publish('session.ended', { sessionId: 's', accountId: 'a' })
    expect(lines).toEqual([expect.stringContaining('"missing":1')])
  })

  it('goes on when a subscriber throws at what another node says', async () => {
    const { here, there } = await open()
    there.subscribe('account.changed', () => {
      throw new Error('on purpose')
    })
    const heard = listenTo(there, 'session.ended')
    await here.publish('account.changed', { accountId: newId() })
    await here.publish('session.ended', { sessionId: 's', accountId: 'a' })
    await eventually(() => expect(heard).toHaveLength(1))
  })

  it('tells the others that something was lost when only the way out was', async () => {
    const { here, there } = await open()
    const recovered = vi.fn<() => void>()
    there.onRecovery(recovered)
    await here.ping()
    await redis.command('CLIENT KILL TYPE normal SKIPME yes')
    // Until this node has noticed, and from then on until it is connected again.
    await eventually(async () => {
      await here.publish('account.changed', { accountId: newId() })
      expect(recovered).toHaveBeenCalled()
    })
  })
})

describe('while Redis is away, the bus', () => {
  const startAlone = async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.close())
    const placeId = newId()
    const here = await openRedisBus(redis.url, placeId)
    const there = await openRedisBus(redis.url, placeId)
    return { redis, here, there }
  }

  it('says so, still reaches its own process, follows once Redis is back, and tells that something may be lost', async () => {
    const { redis, here, there } = await startAlone()
    const [before, during] = [newId(), newId()]
    await there.follow('room', [before])
    const recovered = vi.fn<() => void>()
    there.onRecovery(recovered)
    await redis.stop()
    await expect(here.ping()).rejects.toThrow('does not carry')
    await eventually(() => expect(there.ping()).rejects.toThrow('does not carry'))

    const heardHere = listenTo(here, 'room.news')
    const heard = listenTo(there, 'room.news')
    await here.publish('room.news', news(before, 1))
    expect(heardHere).toHaveLength(1)
    let isFollowing = false
    const following = there.follow('room', [during, before]).then(() => (isFollowing = true))
    expect([isFollowing, recovered.mock.calls.length]).toEqual([false, 0])

    await redis.start()
    await following
    await eventually(() => expect(recovered).toHaveBeenCalled())
    await eventually(() => here.ping())
    await here.publish('room.news', news(before, 2))
    await here.publish('room.news', news(during, 3))
    await eventually(() => expect(heard.map(({ rev }) => rev)).toEqual([2, 3]))
  })

  it('follows what it was asking for when the connection broke', async () => {
    const { redis, here, there } = await startAlone()
    const key = newId()
    redis.hang()
    const following = there.follow('room', [key])
    await redis.stop()
    await redis.start()
    await following
    const heard = listenTo(there, 'room.news')
    await eventually(async () => {
      await here.publish('room.news', news(key, 1))
      expect(heard).not.toEqual([])
    })
  })

  it('tells that something may be lost when it could only not hear', async () => {
    const { redis, there } = await startAlone()
    const recovered = vi.fn<() => void>()
    there.onRecovery(recovered)
    await redis.command('CLIENT KILL TYPE pubsub')
    await eventually(() => expect(recovered).toHaveBeenCalled())
    await expect(there.ping()).resolves.toBeUndefined()
  })

  it('does not keep what it cannot send, and waits for nothing when Redis only hangs', async () => {
    const { redis, here, there } = await startAlone()
    const key = newId()
    await there.follow('room', [key])
    const heard = listenTo(there, 'room.news')
    const recovered = vi.fn<() => void>()
    there.onRecovery(recovered)
    redis.hang()
    await Promise.all([
      expect(here.ping()).rejects.toThrow('does not carry'),
      ...Array.from({ length: 30_000 }, (_, index) => here.publish('room.news', news(key, index))),
    ])
    redis.goOn()
    await eventually(() => expect(recovered).toHaveBeenCalled())
    expect(heard.length).toBeLessThanOrEqual(20_000)
    await eventually(() => here.ping())
    await here.publish('room.news', news(key, 99_999))
    await eventually(() => expect(heard.at(-1)?.rev).toBe(99_999))
  })

  it('closes without waiting, and whoever waits to follow is let go', async () => {
    const { redis, there } = await startAlone()
    await redis.stop()
    await eventually(() => expect(there.ping()).rejects.toThrow('does not carry'))
    const following = there.follow('room', [newId()])
    await there.close()
    await following
  })
})

describe('the bus over a cluster of Redis', () => {
  it('joins nodes, and again after a node of the cluster was lost', async () => {
    const cluster = await startRedisCluster()
    onTestFinished(() => cluster.close())
    const placeId = newId()
    const [here, there] = [await openRedisBus(cluster.url, placeId), await openRedisBus(cluster.url, placeId)]
    const keys = Array.from({ length: 200 }, newId)
    await there.follow('room', keys)
    const heard = listenTo(there, 'room.news')
    await Promise.all(keys.map((key) => here.publish('room.news', news(key, 1))))
    await eventually(() => expect(new Set(heard.map(({ room }) => room)).size).toBe(200))
    expect(heard).toHaveLength(200)

    const recovered = vi.fn<() => void>()
    there.onRecovery(recovered)
    await cluster.nodes[1]?.stop()
    await eventually(() => expect(there.ping()).rejects.toThrow('does not carry'))
    await cluster.nodes[1]?.start()
    await eventually(() => expect(recovered).toHaveBeenCalled())
    await eventually(() => Promise.all([here.ping(), there.ping()]))
    heard.length = 0
    await Promise.all(keys.map((key) => here.publish('room.news', news(key, 2))))
    await eventually(() => expect(new Set(heard.map(({ room }) => room)).size).toBe(200))
    expect(heard).toHaveLength(200)
  })
})
