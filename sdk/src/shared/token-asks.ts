import { ParleyError } from '../errors.ts'
import type { Timers } from '../timers.ts'
import type { Tab } from './edge-tab.ts'
import { errorOf, type Outcome } from './messages.ts'

/** A tab that does not answer for so long is asleep: the next is asked. */
const answerMs = 3_000

interface Ask {
  readonly stale: string | null
  /** Those who can still be asked, the next first. */
  readonly others: Tab[]
  asked: Tab | null
  readonly settle: (outcome: Outcome<string | null>) => void
  cancel: () => void
}

/** Gets tokens from tabs, which know who is signed in: from one after the other, so that they do not all renew at once. */
export class TokenAsks {
  readonly #timers: Timers
  readonly #open = new Map<number, Ask>()
  #count = 0

  constructor(timers: Timers) {
    this.#timers = timers
  }

  /** The first answer counts. The tab that came last is asked first: somebody looks at it. */
  async ask(tabs: readonly Tab[], stale: string | null): Promise<string | null> {
    const outcome = await new Promise<Outcome<string | null>>((resolve) => {
      const id = (this.#count += 1)
      const settle = (each: Outcome<string | null>) => {
        this.#open.get(id)?.cancel()
        this.#open.delete(id)
        resolve(each)
      }
      this.#open.set(id, { stale, others: tabs.toReversed(), asked: null, settle, cancel: () => {} })
      this.#next(id)
    })
    if ('ok' in outcome) return outcome.ok
    throw errorOf(outcome.error)
  }

  answered(id: number, outcome: Outcome<string | null>): void {
    this.#open.get(id)?.settle(outcome)
  }

  left(tab: Tab): void {
    for (const [id, ask] of this.#open) if (ask.asked === tab) this.#next(id)
  }

  #next(id: number): void {
    const ask = this.#open.get(id)
    if (ask === undefined) return
    ask.cancel()
    ask.asked = ask.others.shift() ?? null
    if (ask.asked === null) {
      const { code, details, message, reason } = ParleyError.unreachable('timed_out', null)
      return ask.settle({ error: { code, reason, message, details, retryAfterMs: null, requestId: null } })
    }
    ask.asked.port.post({ say: 'ask', ask: id, stale: ask.stale })
    ask.cancel = this.#timers.after(answerMs, () => this.#next(id))
  }
}
