import type { Counted, NearRateLimiter, RateLimiter, Taken } from './rate-limiter.ts'
import type { RedisConnection } from './redis/connection.ts'

export interface RedisRateLimiterParts {
  readonly redis: RedisConnection
  readonly placeId: string
  /** Counts what need not be the same everywhere, and everything while Redis is away. */
  readonly near: NearRateLimiter
  readonly countedPerNode: ReadonlySet<Counted>
}

/**
 * A window is a key that Redis forgets when it ends, by its own clock. Answers how long to wait. A key that has no end,
 * for whatever reason, gets one: a limit must not block for ever.
 */
const takeProgram = `
  local count = tonumber(redis.call('GET', KEYS[1]) or '0')
  if count < tonumber(ARGV[1]) then
    redis.call('INCR', KEYS[1])
    redis.call('PEXPIRE', KEYS[1], ARGV[2], 'NX')
    return 0
  end
  redis.call('PEXPIRE', KEYS[1], ARGV[2], 'NX')
  return math.max(redis.call('PTTL', KEYS[1]), 1)
`

/** The window may have ended meanwhile; then there is nothing to give back. */
const giveBackProgram = `
  if tonumber(redis.call('GET', KEYS[1]) or '0') > 0 then redis.call('DECR', KEYS[1]) end
`

/** Fixed windows that all nodes of a place count in together. Without Redis each node counts for itself. */
export function redisRateLimiter({ redis, placeId, near, countedPerNode }: RedisRateLimiterParts): RateLimiter {
  const keyOf = (name: Counted, key: string) => `parley:${placeId}:limit:${name} ${key}`
  return {
    take(name, key, limit): Taken | Promise<Taken> {
      if (countedPerNode.has(name)) return near.take(name, key, limit)
      const windowMs = Math.ceil(limit.seconds * 1000)
      return redis.run(takeProgram, [keyOf(name, key)], [limit.points, windowMs]).then(
        (waitMs) => ({ waitMs: Number(waitMs) }),
        () => near.take(name, key, limit),
      )
    },
    giveBack(name, key) {
      // What was counted here while Redis was away is given back here.
      if (near.giveBack(name, key) || countedPerNode.has(name)) return
      redis.run(giveBackProgram, [keyOf(name, key)], []).catch(() => {})
    },
  }
}
