import { liveLimits, type LiveEvent, type WelcomeView } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import { sendHttp } from '../http.ts'
import { endOf, eventsAddress, type HttpWayOptions } from './http-way.ts'
import { mostHeldInAddress } from './most-held.ts'
import type { Hello, Line, LineEars, Way } from './line.ts'

/** Where even a stream does not come through: question after question, each answered when there is something to tell. */
export function pollWay(options: HttpWayOptions): Way {
  return {
    name: 'poll',
    mostHeld: mostHeldInAddress,
    open: (hello, ears) => new PollLine(options, hello, ears),
  }
}

/** What a poll answers. */
interface Polled {
  readonly events: readonly (LiveEvent | { readonly ev: 'welcome'; readonly data: WelcomeView })[]
  readonly cursor: string
}

/** Time for the answer to travel, beyond the time the place may hold it. */
const travelMs = 15_000
/** Between an answer with nothing and the next question. */
const breathMs = 250

class PollLine implements Line {
  readonly call = null
  readonly #options: HttpWayOptions
  readonly #ears: LineEars
  readonly #abort = new AbortController()
  #wasWelcomed = false

  constructor(options: HttpWayOptions, hello: Hello, ears: LineEars) {
    this.#options = options
    this.#ears = ears
    void this.#run(hello)
  }

  /** Each question has a time by which it must be answered. */
  probe(): void {}

  close(): void {
    this.#abort.abort()
  }

  async #run(hello: Hello): Promise<void> {
    let cursor: string | null = null
    try {
      while (!this.#abort.signal.aborted) {
        const polled: Polled = await this.#ask(hello, cursor)
        if (this.#abort.signal.aborted) return
        this.#ears.alive()
        for (const event of polled.events) this.#take(event)
        if (polled.events.length === 0 && cursor !== null) await this.#breathe()
        cursor = polled.cursor
      }
    } catch (error) {
      if (this.#abort.signal.aborted) return
      this.close()
      const fault = error instanceof ParleyError ? error : ParleyError.unreachable('not_parley', error)
      this.#ears.ended(endOf(fault, this.#wasWelcomed))
    }
  }

  /** Somebody on the way may answer at once and with nothing; that must not become a storm. */
  #breathe(): Promise<void> {
    return new Promise((resolve) => this.#options.timers.after(breathMs, resolve))
  }

  async #ask(hello: Hello, cursor: string | null): Promise<Polled> {
    const wait = cursor === null ? 0 : liveLimits.pollSeconds
    const more = { wait: String(wait), ...(cursor !== null && { cursor }) }
    const url = eventsAddress(this.#options.origin, '/events/poll', hello, more)
    const answer = await sendHttp(
      { method: 'GET', url, body: null },
      {
        fetch: this.#options.fetch,
        timeoutMs: wait * 1000 + travelMs,
        accessToken: hello.token,
        signal: this.#abort.signal,
      },
    )
    return answer as Polled
  }

  #take(event: Polled['events'][number]): void {
    if (this.#abort.signal.aborted) return
    if (event.ev !== 'welcome') return this.#ears.heard(event)
    if (!this.#wasWelcomed) this.#ears.opened()
    this.#wasWelcomed = true
    this.#ears.welcomed(event.data)
  }
}
