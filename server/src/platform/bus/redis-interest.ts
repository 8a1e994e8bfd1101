import type { Logger } from '../log.ts'
import type { RedisConnection } from '../redis/connection.ts'
import type { Ear } from '../redis/ear.ts'
import { codeOf } from '../redis/redis-error.ts'

export interface InterestParts {
  readonly redis: RedisConnection
  readonly log: Logger
  readonly message: (text: string) => void
  /** All channels are listened to again after some were not. */
  readonly recovered: () => void
}

/** Redis refused; there is no use in asking again at once. */
const pauseMs = 500

/** The channels that this node wants to hear, kept up over every loss of the connection. */
export class Interest {
  readonly #log: Logger
  readonly #recovered: () => void
  readonly #ear: Ear
  readonly #wanted = new Set<string>()
  /** Those of the wanted that are not asked for yet. */
  #fresh = new Set<string>()
  #waiting: (() => void)[] = []
  #pause: NodeJS.Timeout | undefined
  #isUp = false
  #isAsking = false
  #isWhole = true
  #losses = 0

  constructor({ redis, log, message, recovered }: InterestParts) {
    this.#log = log
    this.#recovered = recovered
    this.#ear = redis.listen({ up: () => this.#up(), down: () => this.#down(), message })
  }

  /** Whether everything wanted is heard, but for what has been wanted just now. */
  get isWhole(): boolean {
    return this.#isUp && this.#isWhole
  }

  connect(): Promise<void> {
    return this.#ear.connect()
  }

  /** Resolves when all of them are heard, whenever that is. */
  add(channels: readonly string[]): Promise<void> {
    for (const channel of channels) {
      if (this.#wanted.has(channel)) continue
      this.#wanted.add(channel)
      this.#fresh.add(channel)
    }
    if (this.isWhole && this.#fresh.size === 0 && !this.#isAsking) return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      void this.#ask()
    })
  }

  remove(channel: string): void {
    if (!this.#wanted.delete(channel)) return
    if (!this.#fresh.delete(channel) && this.#isUp) this.#ear.unsubscribe(channel)
  }

  close(): void {
    clearTimeout(this.#pause)
    this.#isUp = false
    this.#ear.close()
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #up(): void {
    this.#isUp = true
    this.#fresh = new Set(this.#wanted)
    void this.#ask()
  }

  #down(): void {
    this.#isUp = false
    this.#isWhole = false
    this.#losses += 1
  }

  /** Asks for all that has gathered, then for what has gathered meanwhile: one question under way at a time. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    // Those who want something in the same breath are asked for together.
    await Promise.resolve()
    while (this.#isUp && (this.#fresh.size > 0 || this.#waiting.length > 0 || !this.#isWhole)) {
      const [channels, waiting, losses] = [this.#fresh, this.#waiting.splice(0), this.#losses]
      this.#fresh = new Set()
      try {
        await this.#ear.subscribe(groupsOf(channels), !this.#isWhole)
        if (losses !== this.#losses) throw new Error('interrupted')
        for (const channel of channels) if (!this.#wanted.has(channel)) this.#ear.unsubscribe(channel)
        if (!this.#isWhole) this.#makeWhole()
        for (const resolve of waiting) resolve()
      } catch (error) {
        for (const channel of channels) if (this.#wanted.has(channel)) this.#fresh.add(channel)
        this.#waiting.unshift(...waiting)
        if (losses === this.#losses) await this.#rest(error)
      }
    }
    this.#isAsking = false
  }

  #makeWhole(): void {
    this.#isWhole = true
    this.#recovered()
  }

  async #rest(error: unknown): Promise<void> {
    this.#log.warn({ code: codeOf(error) }, 'Redis does not let this node listen; it will be tried again')
    await new Promise<void>((resolve) => {
      this.#pause = setTimeout(resolve, pauseMs)
    })
  }
}

/** A cluster takes only channels of one slot at a time: those with the same text in braces, or none but one. */
function groupsOf(channels: Iterable<string>): string[][] {
  const groups = new Map<string, string[]>()
  for (const channel of channels) {
    const slot = /\{[^}]+\}/.exec(channel)?.[0] ?? channel
    const group = groups.get(slot)
    if (group === undefined) groups.set(slot, [channel])
    else group.push(channel)
  }
  return [...groups.values()]
}
