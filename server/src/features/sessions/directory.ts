import type { Bus } from '../../platform/bus/bus.ts'
import type { Clock } from '../../platform/clock.ts'
import { Gather } from '../../platform/gather.ts'
import type { Database } from '../../platform/postgres/database.ts'
import { findLive, findOver, type LiveSession, markUsed } from './store.ts'

/** A change that another node made is heard over the bus; should the word be lost, it is known after this long. */
const trustMs = 30_000
const mostRemembered = 50_000
/** So many are asked for in one statement: it must not hold up what others read. */
const askedAtOnce = 1_000

interface Entry {
  readonly session: Promise<LiveSession | null>
  readonly until: number
}

/** Knows which sessions are alive: every call asks, few of them reach the database. */
export class SessionDirectory {
  readonly #database: Database
  readonly #clock: Clock
  /** Everybody who comes back at once is looked up together. */
  readonly #alive: Gather<string, LiveSession>
  readonly #entries = new Map<string, Entry>()
  readonly #byAccount = new Map<string, Set<string>>()
  readonly #used = new Map<string, Date>()
  #accountChanges = 0

  constructor({ database, clock, bus }: { database: Database; clock: Clock; bus: Bus }) {
    this.#database = database
    this.#clock = clock
    this.#alive = new Gather((ids) => findLive(database, ids, clock.now()))
    bus.subscribe('session.ended', ({ sessionId }) => this.#forget(sessionId))
    bus.subscribe('account.changed', ({ accountId }) => {
      this.#accountChanges += 1
      for (const sessionId of this.#byAccount.get(accountId) ?? []) this.#forget(sessionId)
    })
    // Any of them may have ended unheard.
    bus.onRecovery(() => {
      this.#accountChanges += 1
      for (const sessionId of this.#entries.keys()) this.#forget(sessionId)
    })
  }

  /** The session, if it may act now. */
  async find(sessionId: string): Promise<LiveSession | null> {
    const now = this.#clock.now()
    const known = this.#entries.get(sessionId)
    const entry = known !== undefined && known.until > now.getTime() ? known : this.#load(sessionId, now)
    const session = await entry.session
    if (session === null || session.expiresAt <= now) return null
    this.#used.set(sessionId, now)
    return session
  }

  /** Those of these sessions that are over, whatever was heard of it. The others are in use. */
  async over(sessionIds: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const all = [...sessionIds]
    const now = this.#clock.now()
    const over = new Set<string>()
    for (let from = 0; from < all.length; from += askedAtOnce) {
      const asked = all.slice(from, from + askedAtOnce)
      for (const sessionId of await findOver(this.#database, asked, now)) {
        over.add(sessionId)
        this.#forget(sessionId)
      }
    }
    for (const sessionId of all) if (!over.has(sessionId)) this.#used.set(sessionId, now)
    return over
  }

  /** Forgets what is not believed any more. Who is connected and silent is not asked for by anybody. */
  sweep(): void {
    const now = this.#clock.now().getTime()
    for (const [sessionId, { until }] of this.#entries) if (until <= now) this.#forget(sessionId)
  }

  /** Writes down when sessions were last used. Called now and then, and before the end. */
  async flush(): Promise<void> {
    if (this.#used.size === 0) return
    const used = [...this.#used]
    this.#used.clear()
    await markUsed(this.#database, used)
  }

  /**
   * The entry holds the question rather than the answer: a session that is ended while its row is being read is
   * forgotten with the question, so that an answer from before can never be kept. Whose session is being read is not
   * known yet, so a change of any account meanwhile has the answer used once and not kept.
   */
  #load(sessionId: string, now: Date): Entry {
    const changesBefore = this.#accountChanges
    const session = this.#alive.get(sessionId).then((found) => found ?? null)
    const entry = { session, until: now.getTime() + trustMs }
    if (this.#entries.size >= mostRemembered) {
      const [oldest] = this.#entries.keys()
      if (oldest !== undefined) this.#forget(oldest)
    }
    this.#entries.set(sessionId, entry)
    session.then(
      (found) => {
        if (this.#entries.get(sessionId) !== entry) return
        if (found === null || this.#accountChanges !== changesBefore) {
          this.#entries.delete(sessionId)
          return
        }
        const siblings = this.#byAccount.get(found.accountId)
        if (siblings === undefined) this.#byAccount.set(found.accountId, new Set([sessionId]))
        else siblings.add(sessionId)
      },
      () => this.#entries.delete(sessionId),
    )
    return entry
  }

  #forget(sessionId: string): void {
    const entry = this.#entries.get(sessionId)
    this.#entries.delete(sessionId)
    void entry?.session.then(
      (session) => {
        if (session === null || this.#entries.has(sessionId)) return
        const siblings = this.#byAccount.get(session.accountId)
        siblings?.delete(sessionId)
        if (siblings?.size === 0) this.#byAccount.delete(session.accountId)
      },
      () => {},
    )
  }
}
