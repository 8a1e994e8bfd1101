import type { Frame } from '../../fanout/frames.ts'
import type { Mailbox, Reader } from './mailbox.ts'
import type { Place } from './mailboxes.ts'

/** What comes in a burst is one answer: else a lively room would have its clients ask without a pause. */
const gatherMs = 100

/** What one poll is answered: events, and up to where its client then has them. */
export interface Polled {
  readonly texts: readonly string[]
  readonly position: number
}

/** One look into a mailbox, which may wait for something to come. */
export class Poll implements Reader {
  readonly #mailbox: Mailbox
  readonly #position: number
  readonly #waitMs: number
  readonly #answer: (polled: Polled) => void
  #state: 'waiting' | 'gathering' | 'answered' = 'waiting'
  #timer: NodeJS.Timeout

  constructor({ mailbox, position }: Place, waitMs: number, answer: (polled: Polled) => void) {
    this.#mailbox = mailbox
    this.#position = position
    this.#waitMs = waitMs
    this.#answer = answer
    this.#timer = this.#takeIn(waitMs)
    mailbox.attach(this, position)
    if (mailbox.after(position).length > 0) this.wake()
  }

  wake(): void {
    if (this.#state !== 'waiting') return
    this.#state = 'gathering'
    clearTimeout(this.#timer)
    this.#timer = this.#takeIn(Math.min(gatherMs, this.#waitMs))
  }

  /** What is in the mailbox stays there for whoever reads next. */
  leave(farewell: Frame | null): void {
    this.#finish({ texts: farewell === null ? [] : [farewell.text], position: this.#position })
  }

  #takeIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      const frames = this.#mailbox.after(this.#position)
      this.#finish({ texts: frames.map(({ text }) => text), position: this.#position + frames.length })
    }, ms)
  }

  #finish(polled: Polled): void {
    if (this.#state === 'answered') return
    this.#state = 'answered'
    clearTimeout(this.#timer)
    this.#mailbox.detach(this)
    this.#answer(polled)
  }
}
