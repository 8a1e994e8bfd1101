import { liveLimits, type LiveEvent, type WelcomeView } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import { answerOf } from '../http.ts'
import { endOf, eventsAddress, type HttpWayOptions } from './http-way.ts'
import { mostHeldInAddress } from './most-held.ts'
import type { Hello, Line, LineEars, LineEnd, Way } from './line.ts'
import { StreamParser } from './sse-parser.ts'

/** Where proxies forbid WebSockets: events as a stream over HTTP. */
export function sseWay(options: HttpWayOptions): Way {
  return {
    name: 'sse',
    mostHeld: mostHeldInAddress,
    open: (hello, ears) => new StreamLine(options, hello, ears),
  }
}

/** One stream. It always begins anew, with what the client holds: that says more than a cursor, and never expires. */
class StreamLine implements Line {
  readonly call = null
  readonly #options: HttpWayOptions
  readonly #ears: LineEars
  readonly #abort = new AbortController()
  #heartbeatMs: number | null = null
  #cancelDeadline: () => void = () => {}

  constructor(options: HttpWayOptions, hello: Hello, ears: LineEars) {
    this.#options = options
    this.#ears = ears
    this.#due()
    void this.#run(hello)
  }

  /** Heartbeats come by themselves; one that is missing ends the line. */
  probe(): void {}

  close(): void {
    this.#cancelDeadline()
    this.#abort.abort()
  }

  async #run(hello: Hello): Promise<void> {
    try {
      const response = await this.#options.fetch(eventsAddress(this.#options.origin, '/events', hello), {
        headers: { accept: 'text/event-stream', authorization: `Bearer ${hello.token}` },
        credentials: 'same-origin',
        cache: 'no-store',
        signal: this.#abort.signal,
      })
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
      if (!response.ok || !isStream || response.body === null) throw await faultOf(response)
      if (this.#abort.signal.aborted) return
      this.#ears.opened()
      await this.#read(response.body.getReader())
      // A stream was begun, so the way fits; it was cut.
      this.#end({ why: this.#heartbeatMs === null ? 'unreachable' : 'lost' })
    } catch (error) {
      const fault = error instanceof ParleyError ? error : ParleyError.unreachable('unreachable', error)
      this.#end(endOf(fault, this.#heartbeatMs !== null))
    }
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const [decoder, parser] = [new TextDecoder(), new StreamParser()]
    for (;;) {
      const { done, value } = await reader.read()
      if (done || this.#abort.signal.aborted) return
      this.#due()
      this.#ears.alive()
      for (const { event, data } of parser.push(decoder.decode(value, { stream: true }))) {
        if (this.#abort.signal.aborted) return
        this.#take(event, JSON.parse(data))
      }
    }
  }

  #take(event: string, data: unknown): void {
    if (event !== 'welcome') {
      if (this.#heartbeatMs !== null) this.#ears.heard(data as LiveEvent)
      return
    }
    const welcome = data as WelcomeView
    this.#heartbeatMs = welcome.heartbeatMs
    this.#due()
    this.#ears.welcomed(welcome)
  }

  /** Before the welcome, silence means that somebody on the way keeps the stream to themselves. */
  #due(): void {
    this.#cancelDeadline()
    const ms = this.#heartbeatMs === null ? liveLimits.helloMs : 2 * this.#heartbeatMs
    this.#cancelDeadline = this.#options.timers.after(ms, () =>
      this.#end({ why: this.#heartbeatMs === null ? 'unfit' : 'lost' }),
    )
  }

  #end(end: LineEnd): void {
    if (this.#abort.signal.aborted) return
    this.close()
    this.#ears.ended(end)
  }
}

/** What an answer says that is no stream. One that was cut within its head is empty, whatever it was to be. */
async function faultOf(response: Response): Promise<ParleyError> {
  try {
    answerOf({ isOk: response.ok, text: await response.text() })
    return ParleyError.unreachable('not_parley', null)
  } catch (error) {
    return error instanceof ParleyError ? error : ParleyError.unreachable('unreachable', error)
  }
}
