import type { RateLimitName } from '@parley/protocol'
import type { Bus } from './bus/bus.ts'
import { inProcessBus } from './bus/in-process.ts'
import { redisBus } from './bus/redis.ts'
import type { Clock } from './clock.ts'
import type { Logger } from './log.ts'
import { memoryPresenceLeases, type PresenceLeases } from './presence-leases.ts'
import { memoryRateLimiter, type NearRateLimiter, type RateLimiter } from './rate-limiter.ts'
import { redisPresenceLeases } from './redis-presence-leases.ts'
import { redisRateLimiter } from './redis-rate-limiter.ts'
import type { RedisConnection } from './redis/connection.ts'

/** What makes the nodes of a place one. */
export interface Nodes {
  readonly bus: Bus
  readonly leases: PresenceLeases
  readonly limiter: RateLimiter
  /** For what must be answered at once and counts on each node. */
  readonly nearLimiter: NearRateLimiter
  close(): Promise<void>
}

export interface NodesParts {
  /** None for a place that is one process. */
  readonly redis: RedisConnection | null
  readonly placeId: string
  readonly clock: Clock
  readonly log: Logger
}

/** On every call of somebody signed in, or at a door that cannot wait; guarding one node, which is what they are for. */
const countedPerNode: ReadonlySet<RateLimitName> = new Set(['person', 'bot', 'messages', 'typing', 'upgrade'])

export async function joinNodes({ redis, placeId, clock, log }: NodesParts): Promise<Nodes> {
  const nearLimiter = memoryRateLimiter(clock)
  if (redis === null) {
    const [bus, leases] = [inProcessBus(), memoryPresenceLeases()]
    return { bus, leases, limiter: nearLimiter, nearLimiter, close: () => bus.close() }
  }
  const bus = await redisBus({ redis, placeId, log })
  const leases = redisPresenceLeases({ redis, placeId, log })
  const limiter = redisRateLimiter({ redis, placeId, near: nearLimiter, countedPerNode })
  return {
    bus,
    leases,
    limiter,
    nearLimiter,
    async close() {
      await leases.close()
      await bus.close()
      redis.close()
    },
  }
}
