import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '../../platform/refusal.ts'

/** OWASP's recommendation for Argon2id, the library's default algorithm. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Hashing fills a core; this many at once leave the rest of the thread pool to others. */
const atOnce = 2
/** At about 15 ms each nobody waits longer than a second; whoever comes later is told to come back. */
const mostWaiting = 100

/** Hashes and checks passwords, off the event loop and a few at a time. */
export class Passwords {
  readonly #waiting: (() => void)[] = []
  #running = 0
  #decoy: Promise<string> | null = null

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(normal(password), cost))
  }

  /**
   * Whether this is the password. Without a hash the answer is no, after as much work as with one, so that its time
   * does not tell whether there is such an account.
   */
  async matches(password: string, stored: string | null): Promise<boolean> {
    this.#decoy ??= hash('a password that nobody has', cost)
    const against = stored ?? (await this.#decoy)
    const matches = await this.#inTurn(() => verify(against, normal(password)))
    return matches && stored !== null
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= atOnce) {
      if (this.#waiting.length >= mostWaiting) throw new Refusal('overloaded', { retryAfterMs: 2_000 })
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#running -= 1
      else next()
    }
  }
}

/** The same password typed on another keyboard may arrive as other code points. */
function normal(password: string): string {
  return password.normalize('NFKC')
}
