import { ParleyError } from '../errors.ts'
import type { Timers } from '../timers.ts'
import { errorOf, type Outcome, type Port, type ToEdge, type FromEdge } from './messages.ts'

/** The edge gives up by itself before this; a tab waits this long for an edge that does not say so. */
const patienceMs = 45_000

/** The commands of one tab that are under way. */
export class EdgeCalls {
  readonly #timers: Timers
  readonly #underWay = new Map<number, (outcome: Outcome<unknown>) => void>()
  #count = 0

  constructor(timers: Timers) {
    this.#timers = timers
  }

  /** Sends a command; refusals and faults are a `ParleyError`. */
  async call(
    port: Port<ToEdge, FromEdge>,
    op: string,
    input: object,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    if (signal?.aborted === true) throw ParleyError.unreachable('aborted', signal.reason)
    const id = (this.#count += 1)
    const outcome = await new Promise<Outcome<unknown> | ParleyError>((resolve) => {
      const giveUp = (reason: 'aborted' | 'timed_out') => settle(ParleyError.unreachable(reason, null))
      const cancel = this.#timers.after(patienceMs, () => giveUp('timed_out'))
      const onAbort = () => giveUp('aborted')
      const settle = (each: Outcome<unknown> | ParleyError) => {
        cancel()
        signal?.removeEventListener('abort', onAbort)
        this.#underWay.delete(id)
        resolve(each)
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      this.#underWay.set(id, settle)
      port.post({ say: 'call', id, op, input })
    })
    if (outcome instanceof ParleyError) throw outcome
    if ('error' in outcome) throw errorOf(outcome.error)
    return outcome.ok
  }

  answered(id: number, outcome: Outcome<unknown>): void {
    this.#underWay.get(id)?.(outcome)
  }

  /** The line is gone; whether those under way were carried out, nobody knows. */
  lost(): void {
    const error = ParleyError.unreachable('unreachable', null)
    const { code, details, message, reason, requestId, retryAfterMs } = error
    for (const settle of this.#underWay.values()) {
      settle({ error: { code, reason, message, details, retryAfterMs, requestId } })
    }
  }
}
