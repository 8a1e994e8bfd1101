import { liveLimits } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import { refusalOf } from '../http.ts'
import type { Timers } from '../timers.ts'

/** The answer to a command, as it travels. */
export interface CommandAnswer {
  readonly re: number
  readonly ok?: unknown
  readonly error?: unknown
}

interface Waiting {
  readonly id: number
  readonly frame: string
  readonly settle: (answer: CommandAnswer | ParleyError) => void
}

/** Room is left below the server's limit for what goes out without waiting, such as a heartbeat. */
const mostAtOnce = liveLimits.commandsAtOnce - 4

/** The commands of one socket: as many at once as the place takes, the others in order behind them. */
export class Commands {
  readonly #send: (frame: string) => void
  readonly #timers: Timers
  readonly #timeoutMs: number
  readonly #sent = new Map<number, Waiting>()
  #queue: Waiting[] = []
  #nextId = 1

  constructor(send: (frame: string) => void, timers: Timers, timeoutMs: number) {
    this.#send = send
    this.#timers = timers
    this.#timeoutMs = timeoutMs
  }

  /** Sends a command; refusals and faults are a `ParleyError`. */
  async call(op: string, input: object, signal?: AbortSignal): Promise<unknown> {
    if (signal?.aborted === true) throw ParleyError.unreachable('aborted', signal.reason)
    const id = this.#nextId
    this.#nextId += 1
    const answer = await new Promise<CommandAnswer | ParleyError>((resolve) => {
      const waiting = { id, frame: JSON.stringify({ id, op, in: input }), settle: resolve }
      const giveUp = (reason: 'aborted' | 'timed_out') => this.#settle(waiting, ParleyError.unreachable(reason, null))
      const cancel = this.#timers.after(this.#timeoutMs, () => giveUp('timed_out'))
      const onAbort = () => giveUp('aborted')
      signal?.addEventListener('abort', onAbort, { once: true })
      const settle = (outcome: CommandAnswer | ParleyError) => {
        cancel()
        signal?.removeEventListener('abort', onAbort)
        resolve(outcome)
      }
      this.#queue.push(Object.assign(waiting, { settle }))
      this.#sendNext()
    })
    if (answer instanceof ParleyError) throw answer
    if (answer.error !== undefined) throw refusalOf({ error: answer.error })
    return answer.ok ?? null
  }

  answered(answer: CommandAnswer): void {
    const waiting = this.#sent.get(answer.re)
    if (waiting !== undefined) this.#settle(waiting, answer)
  }

  /** The socket is gone; whether those under way were carried out, nobody knows. */
  lost(): void {
    const all = [...this.#sent.values(), ...this.#queue]
    this.#sent.clear()
    this.#queue = []
    for (const { settle } of all) settle(ParleyError.unreachable('unreachable', null))
  }

  #settle(waiting: Waiting, outcome: CommandAnswer | ParleyError): void {
    this.#sent.delete(waiting.id)
    this.#queue = this.#queue.filter((each) => each !== waiting)
    waiting.settle(outcome)
    this.#sendNext()
  }

  #sendNext(): void {
    while (this.#sent.size < mostAtOnce) {
      const next = this.#queue.shift()
      if (next === undefined) return
      this.#sent.set(next.id, next)
      this.#send(next.frame)
    }
  }
}
