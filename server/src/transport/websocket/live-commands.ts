import {
  type BotScope,
  type LiveCommandAnswer,
  type LiveCommandInput,
  type LiveCommandName,
  liveCommands,
  liveScopes,
  type PassingEvent,
} from '@parley/protocol'
import type { Hub } from '../../fanout/hub.ts'
import type { Listener } from '../../fanout/listener.ts'
import { actorOf, requireScope, type SignedIn } from '../../features/access/actor.ts'
import { findAllParted, findParted } from '../../features/access/blocks.ts'
import { isMuted } from '../../features/access/standing.ts'
import type { House } from '../../features/house.ts'
import type { NearRateLimiter } from '../../platform/rate-limiter.ts'
import { Refusal } from '../../platform/refusal.ts'
import { describeIssues } from '../describe-issues.ts'

/** Somebody on a live connection. */
export interface LiveActor {
  readonly listener: Listener
  readonly displayName: string
  readonly kind: SignedIn['kind']
}

export interface LiveCommandParts {
  readonly house: House
  readonly hub: Hub
  readonly limiter: NearRateLimiter
}

type Handlers = {
  readonly [N in LiveCommandName]: (
    input: LiveCommandInput<N>,
    actor: LiveActor,
    parts: LiveCommandParts,
  ) => Promise<LiveCommandAnswer<N>>
}

/** What only makes sense on a live connection: it changes what that connection hears, or is said in passing. */
const handlers: Handlers = {
  ping: async () => ({}),
  async typing({ roomId, on }, { listener, displayName }, parts) {
    if (!listener.rooms.has(roomId)) throw new Refusal('room_not_found')
    if (waitFor('typing', listener.personId, parts) > 0) return {}
    const session = await parts.house.sessions.find(listener.sessionId)
    if (session === null || isMuted(session, parts.house.clock.now())) return {}
    const hiddenFrom = await findAllParted(parts.house.database, listener.personId)
    // They may have been shown out meanwhile, too.
    if (!listener.rooms.has(roomId)) return {}
    const event: PassingEvent = {
      ev: 'typing',
      room: roomId,
      data: { roomId, user: { id: listener.personId, displayName }, on },
    }
    await parts.house.bus.publish('room.passing', {
      room: roomId,
      from: listener.personId,
      hiddenFrom,
      text: JSON.stringify(event),
    })
    return {}
  },
  async focus({ roomIds }, { listener }, { hub }) {
    hub.focus(listener, roomIds)
    return {}
  },
  async 'presence.watch'({ userIds }, { listener }, { house, hub }) {
    const findWatchable = async () => {
      const parted = await findParted(house.database, listener.personId, userIds)
      return userIds.filter((id) => !parted.has(id))
    }
    const watchable = await findWatchable()
    await hub.watch(listener, watchable)
    // A block that came before anybody watched told nobody here.
    const still = new Set(await findWatchable())
    for (const userId of watchable) if (!still.has(userId)) hub.unwatch(listener, userId)
    return { items: await house.presence.of(userIds, listener.personId) }
  },
}

/** Counts one. Answers how long to wait where there were too many. */
function waitFor(name: 'person' | 'bot' | 'typing', personId: string, { house, limiter }: LiveCommandParts): number {
  const limits = house.settings.PARLEY_LIMITS
  return limits === null ? 0 : limiter.take(name, personId, limits[name]).waitMs
}

/** What a bot was let do is looked up each time: it is the session's, and that may be over. */
async function requireLet({ listener }: LiveActor, scope: BotScope, { sessions }: House): Promise<void> {
  const session = await sessions.find(listener.sessionId)
  if (session === null) throw new Refusal('session_ended')
  requireScope(actorOf(session), scope)
}

export function isLiveCommand(op: string): op is LiveCommandName {
  return Object.hasOwn(handlers, op)
}

/** Carries one out; `input` is whatever came. */
export async function carryOutLive(
  op: LiveCommandName,
  input: unknown,
  actor: LiveActor,
  parts: LiveCommandParts,
): Promise<unknown> {
  const parsed = liveCommands[op].input.safeParse(input, { reportInput: true })
  if (!parsed.success) throw new Refusal('invalid_input', { details: describeIssues(parsed.error.issues) })
  if (actor.kind === 'bot') await requireLet(actor, liveScopes[op], parts.house)
  const waitMs = waitFor(actor.kind === 'bot' ? 'bot' : 'person', actor.listener.personId, parts)
  if (waitMs > 0) throw new Refusal('too_many_requests', { retryAfterMs: waitMs })
  // The parser has just made the input what the handler of this name takes.
  return await handlers[op](parsed.data as never, actor, parts)
}
