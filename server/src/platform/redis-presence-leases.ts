import { randomToken } from './ids.ts'
import type { Logger } from './log.ts'
import type { PresenceLeases } from './presence-leases.ts'
import { closeProgram, holdProgram, presentProgram, releaseProgram, renewProgram } from './redis-presence-programs.ts'
import type { RedisConnection } from './redis/connection.ts'
import { codeOf } from './redis/redis-error.ts'

export interface RedisPresenceLeasesParts {
  readonly redis: RedisConnection
  readonly placeId: string
  readonly log: Logger
  readonly leaseMs?: number
}

/** The presence of a place of many nodes. */
export function redisPresenceLeases(parts: RedisPresenceLeasesParts): PresenceLeases {
  const { redis, placeId, log, leaseMs = 30_000 } = parts
  const node = randomToken(9)
  const nodes = `parley:{${placeId}}:nodes`
  /** What Redis knows of this node when all has gone well. */
  const held = new Set<string>()
  const listeners = new Set<(personIds: readonly string[]) => void>()
  let hasFailed = false
  let hasJoined = false
  let wasForgotten = false

  /** Without an answer, what this node knows has to do. */
  async function run(program: string, args: readonly (string | number)[]): Promise<unknown> {
    try {
      return await redis.run(program, [nodes], [node, leaseMs, ...args])
    } catch (error) {
      hasFailed = true
      log.debug({ code: codeOf(error) }, 'presence could not be shared')
      return null
    }
  }

  return {
    async hold(personIds) {
      for (const personId of personIds) held.add(personId)
      await run(holdProgram, personIds)
    },
    async release(personIds) {
      const released = [...new Set(personIds)]
      for (const personId of released) held.delete(personId)
      return peopleIn(await run(releaseProgram, released)) ?? released
    },
    async present(personIds) {
      const present = peopleIn(await run(presentProgram, personIds))
      return new Set(present ?? personIds.filter((personId) => held.has(personId)))
    },
    async renew() {
      // A number tells what is missing, but not that one came and one went unheard.
      const count = hasFailed ? -1 : held.size
      hasFailed = false
      const answer = await run(renewProgram, [count])
      if (!Array.isArray(answer)) return false
      const [isLost, gone, died] = answer as readonly unknown[]
      const people = peopleIn(gone) ?? []
      // With this node, others may have been forgotten that have died since, or die before they are known again.
      const isForgotten = isLost === 1 && hasJoined
      if (Number(died) > 0 || isForgotten || wasForgotten) for (const listener of listeners) listener(people)
      wasForgotten = isForgotten
      hasJoined = true
      if (isLost !== 1 || count === 0) return false
      held.clear()
      return true
    },
    onDeadNode: (listener) => void listeners.add(listener),
    async close() {
      await run(closeProgram, [])
    },
  }
}

function peopleIn(answer: unknown): readonly string[] | null {
  return Array.isArray(answer) ? answer.map(String) : null
}
