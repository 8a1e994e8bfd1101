import { liveLimits, type PresenceView, wireSizes } from '@parley/protocol/wire'
import type { LineCall } from './connection/line.ts'
import { ParleyError } from './errors.ts'
import type { CallOperation } from './sync/ports.ts'
import type { Timers } from './timers.ts'

/** What saying it needs. */
interface AttentionPorts {
  readonly timers: Timers
  /** Null where the line carries no commands, or there is none. */
  line(): LineCall | null
  readonly call: CallOperation
  saw(presence: PresenceView): void
}

/** Rooms that one client can have on screen. */
const mostFocused = 20

/** What this person looks at and does right now. It goes with the line, so it is said again on the next one. */
export class Attention {
  readonly #ports: AttentionPorts
  #focused: readonly string[] = []
  #watched: readonly string[] = []
  readonly #typingSaid = new Map<string, number>()

  constructor(ports: AttentionPorts) {
    this.#ports = ports
  }

  /** The rooms on screen. */
  get focused(): readonly string[] {
    return this.#focused
  }

  isFocused(roomId: string): boolean {
    return this.#focused.includes(roomId)
  }

  /** The person is writing, or has stopped; said no more often than needed. */
  typing(roomId: string, on: boolean): void {
    const now = this.#ports.timers.now()
    const said = this.#typingSaid.get(roomId)
    if (on ? said !== undefined && now - said < liveLimits.typingMs : said === undefined) return
    if (on) this.#typingSaid.set(roomId, now)
    else this.#typingSaid.delete(roomId)
    this.#say('typing', { roomId, on })
  }

  /** Answers with the rooms that are not on screen any more. */
  focus(roomIds: readonly string[]): readonly string[] {
    const before = this.#focused
    this.#focused = [...new Set(roomIds)].slice(0, mostFocused)
    this.#say('focus', { roomIds: this.#focused })
    return before.filter((roomId) => !this.isFocused(roomId))
  }

  watch(userIds: readonly string[]): void {
    this.#watched = [...new Set(userIds)].slice(0, wireSizes.watchedMax)
    this.#sayWatched()
  }

  /** There is a new line, which knows nothing of this. */
  again(): void {
    this.#typingSaid.clear()
    if (this.#focused.length > 0) this.#say('focus', { roomIds: this.#focused })
    if (this.#watched.length > 0) this.#sayWatched()
  }

  /** Nothing is on screen any more. */
  clear(): void {
    this.#focused = []
    this.#watched = []
    this.#typingSaid.clear()
  }

  #sayWatched(): void {
    const userIds = this.#watched
    const line = this.#ports.line()
    if (line !== null) return this.#hearPresence(line('presence.watch', { userIds }, undefined))
    // A line that only tells cannot be told whom to watch: how they are now is better than nothing.
    for (let from = 0; from < userIds.length; from += wireSizes.pageMax) {
      this.#hearPresence(this.#ports.call('presence.get', { userIds: userIds.slice(from, from + wireSizes.pageMax) }))
    }
  }

  #hearPresence(answer: Promise<unknown>): void {
    answer.then(
      (view) => {
        for (const presence of (view as { readonly items: readonly PresenceView[] }).items) this.#ports.saw(presence)
      },
      (error: unknown) => ignoreRefusal(error),
    )
  }

  #say(op: string, input: object): void {
    void this.#ports.line()?.(op, input, undefined).catch(ignoreRefusal)
  }
}

/** The next line hears it again. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof ParleyError)) throw error
}
