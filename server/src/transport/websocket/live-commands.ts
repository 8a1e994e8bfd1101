import {
  type LiveCommandAnswer,
  type LiveCommandInput,
  type LiveCommandName,
  liveCommands,
  type PassingEvent,
} from '@parley/protocol'
import type { Hub } from '../../fanout/hub.ts'
import type { Listener } from '../../fanout/listener.ts'
import type { House } from '../../features/house.ts'
import type { NearRateLimiter } from '../../platform/rate-limiter.ts'
import { Refusal } from '../../platform/refusal.ts'
import { describeIssues } from '../describe-issues.ts'

/** Somebody on a live connection. */
export interface LiveActor {
  readonly listener: Listener
  readonly displayName: string
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
  async typing({ roomId, on }, { listener, displayName }, { house, limiter }) {
    if (!listener.rooms.has(roomId)) throw new Refusal('room_not_found')
    const limits = house.settings.PARLEY_LIMITS
    const isTooMuch = limits !== null && limiter.take('typing', listener.personId, limits.typing).waitMs > 0
    if (isTooMuch) return {}
    const event: PassingEvent = {
      ev: 'typing',
      room: roomId,
      data: { roomId, user: { id: listener.personId, displayName }, on },
    }
    await house.bus.publish('room.passing', { room: roomId, from: listener.personId, text: JSON.stringify(event) })
    return {}
  },
  async focus({ roomIds }, { listener }, { hub }) {
    hub.focus(listener, roomIds)
    return {}
  },
  async 'presence.watch'({ userIds }, { listener }, { house, hub }) {
    await hub.watch(listener, userIds)
    return { items: await house.presence.of(userIds, listener.personId) }
  },
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
  // The parser has just made the input what the handler of this name takes.
  return await handlers[op](parsed.data as never, actor, parts)
}
