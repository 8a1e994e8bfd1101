import { eventually, startRedis, type TestRedis } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from './clock.ts'
import { createLogger } from './log.ts'
import { memoryRateLimiter, type RateLimiter } from './rate-limiter.ts'
import { redisRateLimiter } from './redis-rate-limiter.ts'
import { openRedis } from './redis/connection.ts'

const newId = (): string => crypto.randomUUID()
const hour = { points: 3, seconds: 3600 }

async function takeTimes(limiter: RateLimiter, times: number, key: string): Promise<boolean[]> {
  const taken = await Promise.all(Array.from({ length: times }, async () => await limiter.take('login', key, hour)))
  return taken.map(({ waitMs }) => waitMs === 0)
}

/** What every limiter promises. */
function keepsThePort(open: () => Promise<RateLimiter>): void {
  it('lets just so many through, even when all come at once, and says how long to wait', async () => {
    const limiter = await open()
    const key = newId()
    expect(await takeTimes(limiter, 5, key)).toEqual([true, true, true, false, false])
    const { waitMs } = await limiter.take('login', key, hour)
    expect(waitMs).toBeGreaterThan(3_500_000)
    expect(waitMs).toBeLessThanOrEqual(3_600_000)
  })

  it('counts each key and each limit apart', async () => {
    const limiter = await open()
    const key = newId()
    await takeTimes(limiter, 3, key)
    expect(await takeTimes(limiter, 1, newId())).toEqual([true])
    expect(await limiter.take('register', key, hour)).toEqual({ waitMs: 0 })
  })

  it('counts again what was given back, and no more than was taken', async () => {
    const limiter = await open()
    const key = newId()
    limiter.giveBack('login', key)
    expect(await takeTimes(limiter, 4, key)).toEqual([true, true, true, false])
    limiter.giveBack('login', key)
    expect(await takeTimes(limiter, 2, key)).toEqual([true, false])
  })

  it('lets through again when the window has ended, which refused calls do not lengthen', async () => {
    const limiter = await open()
    const short = { points: 1, seconds: 0.2 }
    let key = ''
    // The window of one may end before it is asked for again, if the machine is busy.
    await eventually(async () => {
      key = newId()
      expect(await limiter.take('login', key, short)).toEqual({ waitMs: 0 })
      expect((await limiter.take('login', key, short)).waitMs).toBeGreaterThan(0)
    })
    await eventually(async () => expect(await limiter.take('login', key, short)).toEqual({ waitMs: 0 }))
  })
}

describe('the limiter of one process', () => {
  keepsThePort(() => Promise.resolve(memoryRateLimiter(systemClock)))
})

describe('the limiter of many nodes', () => {
  let redis: TestRedis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.close())

  const openNode = async (placeId: string, server = redis) => {
    const connection = await openRedis([new URL(server.url)], createLogger('silent'))
    onTestFinished(() => connection.close())
    const near = memoryRateLimiter(systemClock)
    return redisRateLimiter({ redis: connection, placeId, near, countedPerNode: new Set(['messages']) })
  }

  keepsThePort(() => openNode(newId()))

  it('counts over all nodes together, and each place apart', async () => {
    const placeId = newId()
    const [here, there, elsewhere] = await Promise.all([openNode(placeId), openNode(placeId), openNode(newId())])
    const taken = await Promise.all([takeTimes(here, 3, 'ada'), takeTimes(there, 3, 'ada')])
    expect(taken.flat().filter(Boolean)).toHaveLength(3)
    here.giveBack('login', 'ada')
    await eventually(async () => expect(await takeTimes(there, 1, 'ada')).toEqual([true]))
    expect(await takeTimes(elsewhere, 1, 'ada')).toEqual([true])
  })

  it('answers at once for what each node counts for itself', async () => {
    const placeId = newId()
    const [here, there] = await Promise.all([openNode(placeId), openNode(placeId)])
    for (const node of [here, there]) {
      const once = { points: 1, seconds: 60 }
      expect(node.take('messages', 'ada', once)).toEqual({ waitMs: 0 })
      expect(node.take('messages', 'ada', once)).not.toEqual({ waitMs: 0 })
    }
  })

  it('gives a window without an end one, so that nobody waits for ever', async () => {
    const placeId = newId()
    const limiter = await openNode(placeId)
    await redis.command(`SET "parley:${placeId}:limit:login ada" 3`)
    const { waitMs } = await limiter.take('login', 'ada', hour)
    // Redis counts down from the whole window at once.
    expect([waitMs > 3_500_000, waitMs <= 3_600_000]).toEqual([true, true])
  })

  it('counts for itself while Redis is away or hangs, gives back there, and counts with the others again', async () => {
    const own = await startRedis()
    onTestFinished(() => own.close())
    const placeId = newId()
    const [here, there] = await Promise.all([openNode(placeId, own), openNode(placeId, own)])
    await takeTimes(here, 2, 'ada')

    own.hang()
    expect(await takeTimes(here, 4, 'ada')).toEqual([true, true, true, false])
    own.goOn()
    await own.stop()
    expect(await takeTimes(here, 1, 'ada')).toEqual([false])
    here.giveBack('login', 'ada')
    expect(await takeTimes(here, 2, 'ada')).toEqual([true, false])

    await own.start()
    await eventually(async () => {
      const name = newId()
      await takeTimes(there, 3, name)
      expect(await takeTimes(here, 1, name)).toEqual([false])
    })
  })
})
