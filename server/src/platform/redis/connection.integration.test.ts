import { eventually, startRedis, startRedisCluster } from '@parley/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createLogger } from '../log.ts'
import { openRedis } from './connection.ts'

const quiet = createLogger('silent')
const urlsOf = (text: string) => text.split(',').map((each) => new URL(each))

async function startOwn(options?: Parameters<typeof startRedis>[0]) {
  const redis = await startRedis(options)
  onTestFinished(() => redis.close())
  return redis
}

/** What an operator is told when it cannot be used. */
const refusal = async (url: string): Promise<string> => {
  const error: unknown = await openRedis(urlsOf(url), quiet).catch((fault: unknown) => fault)
  return error instanceof Error ? error.message : 'it could be used'
}

describe('a Redis that cannot be used is told by the name of its setting, without its value:', () => {
  it('one that is not there', async () => {
    const url = 'redis://:do-not-print-me@127.0.0.1:1'
    expect(await refusal(url)).toBe('REDIS_URL: Redis cannot be reached (ECONNREFUSED).')
    expect(await refusal(`${url},${url}`)).toMatch(/^REDIS_URL: Redis cannot be reached \([A-Z]+\)\.$/)
  })

  it('one that does not let Parley in', async () => {
    const { url } = await startOwn({ password: 'do-not-print-me' })
    expect(await refusal(url.replace('me@', 'you@'))).toBe('REDIS_URL: Redis does not let Parley in (WRONGPASS).')
    expect(await refusal(url.replace(/:[^:]*@/, ''))).toBe('REDIS_URL: Redis does not let Parley in (NOAUTH).')
    const connection = await openRedis(urlsOf(url), quiet)
    onTestFinished(() => connection.close())
    expect(connection.isReady).toBe(true)
  })

  it('several that are no cluster, or one of a cluster', async () => {
    const [one, two, cluster] = [await startOwn(), await startOwn(), await startRedisCluster()]
    onTestFinished(() => cluster.close())
    expect(await refusal(`${one.url},${two.url}`)).toContain('several addresses must be nodes of one cluster')
    const alone = await Promise.all(cluster.nodes.map(({ url }) => refusal(url)))
    expect(alone.filter((said) => said.includes('this is one node of a cluster'))).toHaveLength(2)
  })

  it('one that does not let nodes speak to each other, or does not know how', async () => {
    const { url, command } = await startOwn()
    await command('ACL SETUSER default -spublish')
    expect(await refusal(url)).toBe('REDIS_URL: Redis does not let Parley in (NOPERM).')
    const old = await startOwn({ without: ['spublish'] })
    expect(await refusal(old.url)).toContain('Parley needs Redis 7 or newer')
  })
})

it('connects again by itself, and logs of it neither address nor password', async () => {
  const redis = await startOwn({ password: 'do-not-print-me' })
  const lines: string[] = []
  const log = createLogger('trace', { write: (line) => void lines.push(line) })
  const connection = await openRedis(urlsOf(redis.url), log)
  onTestFinished(() => connection.close())
  await redis.stop()
  await eventually(() => expect(connection.isReady).toBe(false))
  await expect(connection.ping()).rejects.toThrow(/closed|writeable/i)
  await redis.start()
  await eventually(() => expect(connection.isReady).toBe(true))
  await connection.ping()
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).not.toMatch(/do-not-print-me|127\.0\.0\.1/)
})
