import { eventually, startRedis, type TestRedis } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createLogger } from './log.ts'
import { memoryPresenceLeases, type PresenceLeases } from './presence-leases.ts'
import { redisPresenceLeases } from './redis-presence-leases.ts'
import { openRedis } from './redis/connection.ts'

const quiet = createLogger('silent')
const newId = (): string => crypto.randomUUID()

/** What all leases promise. */
function keepsThePort(open: () => Promise<PresenceLeases>): void {
  it('knows whom it holds, however often', async () => {
    const leases = await open()
    const [ada, bob, eve] = [newId(), newId(), newId()]
    await leases.hold([ada, bob])
    await leases.hold([bob])
    await leases.hold([])
    expect(await leases.present([eve, bob, ada])).toEqual(new Set([ada, bob]))
    expect(await leases.release([bob, bob, eve])).toEqual([bob, eve])
    expect(await leases.present([ada, bob])).toEqual(new Set([ada]))
    expect(await leases.present([])).toEqual(new Set())
  })

  it('loses nobody by renewing', async () => {
    const leases = await open()
    const gone = vi.fn<(people: readonly string[]) => void>()
    leases.onDeadNode(gone)
    expect(await leases.renew()).toBe(false)
    await leases.hold(['ada'])
    expect(await leases.renew()).toBe(false)
    expect(await leases.present(['ada'])).toEqual(new Set(['ada']))
    expect(gone).not.toHaveBeenCalled()
  })

  it('holds a great many', async () => {
    const leases = await open()
    const people = Array.from({ length: 20_000 }, newId)
    await leases.hold(people)
    expect((await leases.present(people)).size).toBe(20_000)
    expect(await leases.release(people)).toHaveLength(20_000)
    expect((await leases.present(people)).size).toBe(0)
  })
}

describe('the presence of one process', () => {
  keepsThePort(() => Promise.resolve(memoryPresenceLeases()))
})

describe('the presence of many nodes', () => {
  let redis: TestRedis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.close())

  const openNode = async (placeId: string, { server = redis, leaseMs = 60_000 } = {}) => {
    const connection = await openRedis([new URL(server.url)], quiet)
    onTestFinished(() => connection.close())
    const leases = redisPresenceLeases({ redis: connection, placeId, log: quiet, leaseMs })
    const gone: string[] = []
    leases.onDeadNode((people) => gone.push(...people))
    return { leases, gone }
  }

  keepsThePort(async () => (await openNode(newId())).leases)

  it('is summed over nodes: who left one may be on another', async () => {
    const placeId = newId()
    const [here, there, elsewhere] = [await openNode(placeId), await openNode(placeId), await openNode(newId())]
    await here.leases.hold(['ada', 'bob'])
    await there.leases.hold(['bob', 'cyd'])
    expect(await there.leases.present(['ada', 'bob', 'cyd', 'dan'])).toEqual(new Set(['ada', 'bob', 'cyd']))
    expect(await here.leases.release(['ada', 'bob'])).toEqual(['ada'])
    expect(await here.leases.present(['ada', 'bob'])).toEqual(new Set(['bob']))
    expect(await there.leases.release(['bob'])).toEqual(['bob'])
    expect(await elsewhere.leases.present(['cyd'])).toEqual(new Set())
  })

  it('forgets a node that died, and tells once whom only it held', async () => {
    const placeId = newId()
    const dying = await openNode(placeId, { leaseMs: 100 })
    const [here, there] = [await openNode(placeId), await openNode(placeId)]
    await dying.leases.hold(['ada', 'bob'])
    await there.leases.hold(['bob'])
    await eventually(async () => expect(await here.leases.present(['ada', 'bob'])).toEqual(new Set(['bob'])))
    await Promise.all([here.leases.renew(), there.leases.renew()])
    await Promise.all([here.leases.renew(), there.leases.renew()])
    expect([...here.gone, ...there.gone]).toEqual(['ada'])
  })

  it('keeps a node alive that renews', async () => {
    const placeId = newId()
    // Far longer than it takes to renew, on a busy machine too.
    const leaseMs = 2_000
    const renewing = await openNode(placeId, { leaseMs })
    const silent = await openNode(placeId, { leaseMs })
    const here = await openNode(placeId)
    await renewing.leases.hold(['ada'])
    await silent.leases.hold(['eve'])
    // When the later lease has ended, so would have the earlier.
    await eventually(async () => {
      expect(await renewing.leases.renew()).toBe(false)
      expect(await here.leases.present(['ada', 'eve'])).toEqual(new Set(['ada']))
    }, 100)
  })

  it('has a node that was taken for dead hold everybody again', async () => {
    const placeId = newId()
    const paused = await openNode(placeId, { leaseMs: 100 })
    const here = await openNode(placeId)
    await paused.leases.hold(['ada'])
    await eventually(async () => {
      await here.leases.renew()
      expect(here.gone).toEqual(['ada'])
    })
    expect(await paused.leases.renew()).toBe(true)
    // On a busy machine another lease may end between two of these.
    await eventually(async () => {
      await paused.leases.hold(['ada'])
      expect(await here.leases.present(['ada'])).toEqual(new Set(['ada']))
      expect(await paused.leases.renew()).toBe(false)
    })
  })

  it('notices that it was taken for dead even when it has held somebody since', async () => {
    const placeId = newId()
    const paused = await openNode(placeId, { leaseMs: 100 })
    const here = await openNode(placeId)
    await paused.leases.hold(['ada'])
    await eventually(async () => {
      await here.leases.renew()
      expect(here.gone).toEqual(['ada'])
    })
    await paused.leases.hold(['bob'])
    expect(await paused.leases.renew()).toBe(true)
  })

  it('takes it that a node may have died when who there was is forgotten, and once more until all are known again', async () => {
    const placeId = newId()
    const [here, there] = [await openNode(placeId), await openNode(placeId)]
    for (const { leases } of [here, there]) await leases.renew()
    await there.leases.hold(['ada'])
    let told = 0
    here.leases.onDeadNode(() => (told += 1))
    await here.leases.renew()
    expect(told).toBe(0)
    await redis.flush()
    for (const wanted of [1, 2, 2]) {
      await here.leases.renew()
      expect(told).toBe(wanted)
    }
  })

  it('hands over whom a node still held when it was closed, and nobody when it held none', async () => {
    const placeId = newId()
    const [here, closing, empty] = [await openNode(placeId), await openNode(placeId), await openNode(placeId)]
    await closing.leases.hold(['ada', 'bob'])
    await closing.leases.release(['bob'])
    await empty.leases.hold(['bob'])
    await empty.leases.release(['bob'])
    await Promise.all([closing.leases.close(), empty.leases.close()])
    expect(await here.leases.present(['ada', 'bob'])).toEqual(new Set())
    await here.leases.renew()
    expect(here.gone).toEqual(['ada'])
  })

  it('leaves nothing behind for ever when the whole place has ended', async () => {
    const server = await startRedis()
    onTestFinished(() => server.close())
    const { leases } = await openNode(newId(), { server, leaseMs: 20 })
    await leases.hold(['ada'])
    await eventually(async () => expect(await server.command('DBSIZE')).toContain(':0'))
  })

  describe('when Redis fails', () => {
    const openAlone = async () => {
      const server = await startRedis()
      onTestFinished(() => server.close())
      const placeId = newId()
      const [here, there] = [await openNode(placeId, { server }), await openNode(placeId, { server })]
      return { server, here, there }
    }

    it('says that everybody must be held again', async () => {
      const { server, here, there } = await openAlone()
      await here.leases.hold(['ada'])
      await server.flush()
      expect(await there.leases.renew()).toBe(false)
      expect(await here.leases.renew()).toBe(true)
      await here.leases.hold(['ada'])
      expect(await here.leases.renew()).toBe(false)
      expect(await there.leases.present(['ada'])).toEqual(new Set(['ada']))
    })

    it('answers by what this node knows, and puts right afterwards what it could not say', async () => {
      const { server, here, there } = await openAlone()
      await here.leases.hold(['ada'])
      server.hang()
      expect(await here.leases.release(['ada'])).toEqual(['ada'])
      await here.leases.hold(['bob'])
      expect(await here.leases.present(['ada', 'bob'])).toEqual(new Set(['bob']))
      expect(await here.leases.renew()).toBe(false)
      server.goOn()
      // One came and one went while nothing could be said, so that numbers alone look right.
      await eventually(async () => expect(await here.leases.renew()).toBe(true))
      await here.leases.hold(['bob'])
      expect(await there.leases.present(['ada', 'bob'])).toEqual(new Set(['bob']))
    })
  })
})
