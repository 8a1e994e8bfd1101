import { createHash } from 'node:crypto'
import { Recent } from '../../platform/bus/recent.ts'
import type { Bus } from '../../platform/bus/bus.ts'
import type { Clock } from '../../platform/clock.ts'
import { madeAt } from '../../platform/ids.ts'
import type { Logger } from '../../platform/log.ts'
import type { Database } from '../../platform/postgres/database.ts'
import type { RateLimiter } from '../../platform/rate-limiter.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { foldText } from './fold-text.ts'
import { type Hit, type RuleInForce, RuleSet } from './rule-set.ts'
import { listRules, readFingerprint } from './store.ts'

/** What somebody is about to say. */
export interface Saying {
  readonly actor: SignedIn
  readonly roomId: string
  readonly content: string
  readonly hasFiles: boolean
  readonly nonce: string | null
  /** What is only changed is not counted again. */
  readonly isNew: boolean
}

/** Where it is said, as far as rules ask: found only when one of them speaks of it. */
export interface Standing {
  readonly isDirect: boolean
  /** Who keeps order there may say anything; and what was said already stays said. */
  readonly isFree: boolean
}

/** What becomes of it. */
export type Ruling =
  | { readonly is: 'block' | 'hold' | 'flag'; readonly hit: Hit }
  | { readonly is: 'wait'; readonly waitMs: number }

export interface RuleBookParts {
  readonly database: Database
  readonly bus: Bus
  readonly clock: Clock
  readonly limiter: RateLimiter
  readonly log: Logger
}

const hourMs = 3_600_000
const strictness = ['block', 'hold', 'flag'] as const
const mostRemembered = 20_000

/**
 * The rules of the place, in memory: what no rule speaks of is let through without a question to anybody. A change is heard over the
 * bus; should the word be lost, it is found by who refreshes now and then.
 */
export class RuleBook {
  readonly #parts: RuleBookParts
  #set = new RuleSet([])
  #fingerprint = ''
  #asked = 0
  #answered = 0
  /** A message that is sent once more because no answer came is counted once. */
  readonly #counted = new Recent(mostRemembered)
  /** What kind a room is never changes. */
  readonly #directs = new Map<string, boolean>()

  constructor(parts: RuleBookParts) {
    this.#parts = parts
    parts.bus.subscribe('rules.changed', () => this.#refreshSoon())
    parts.bus.onRecovery(() => this.#refreshSoon())
  }

  /** The rules in force. */
  get set(): RuleSet {
    return this.#set
  }

  /** Looks whether the rules are still those that are remembered. An answer that a later one has overtaken says nothing. */
  async refresh(): Promise<void> {
    const { database } = this.#parts
    const turn = (this.#asked += 1)
    const fingerprint = await readFingerprint(database)
    const rules = fingerprint === this.#fingerprint ? null : await listRules(database)
    if (turn < this.#answered) return
    this.#answered = turn
    if (rules === null) return
    this.#fingerprint = fingerprint
    this.#set = new RuleSet(rules.filter(({ enabled }) => enabled))
  }

  /** What becomes of what somebody is about to say; null where nothing is against it. */
  judge(saying: Saying, standing: () => Promise<Standing | null>): Ruling | null | Promise<Ruling | null> {
    const { actor, roomId } = saying
    if (this.#set.isEmpty || actor.role !== 'user') return null
    const ageMs = this.#ageOf(actor)
    const isHere = ({ roomIds }: RuleInForce) => roomIds === null || roomIds.includes(roomId)
    const hits = this.#set.find({ ...saying, ageMs }).filter(({ rule }) => isHere(rule))
    const repeats = saying.isNew && saying.content !== '' ? this.#set.repeats.filter(isHere) : []
    const newcomers = saying.isNew
      ? this.#set.newcomers.filter((rule) => isHere(rule) && ageMs < rule.condition.hours * hourMs)
      : []
    const paced = newcomers.filter(({ condition }) => condition.perMinute !== null)
    if (hits.length + repeats.length + paced.length === 0) return null
    return this.#decide(saying, hits, { repeats, paced }, standing)
  }

  /** Turns away who is too new here to begin a conversation with somebody who has not taken them for a contact. */
  async refuseNewDirect(actor: SignedIn, isContact: () => Promise<boolean>): Promise<void> {
    if (actor.role !== 'user') return
    const ageMs = this.#ageOf(actor)
    const left = this.#set.newcomers
      .filter(({ roomIds, condition }) => roomIds === null && !condition.directs)
      .map(({ condition }) => condition.hours * hourMs - ageMs)
    const leftMs = Math.max(0, ...left)
    if (leftMs > 0 && !(await isContact())) throw new Refusal('account_too_new', { retryAfterMs: leftMs })
  }

  async #decide(
    saying: Saying,
    found: readonly Hit[],
    counting: Pick<RuleSet, 'repeats'> & { readonly paced: RuleSet['newcomers'] },
    ask: () => Promise<Standing | null>,
  ): Promise<Ruling | null> {
    let asked: Promise<Standing | null> | null = null
    const look = () => (asked ??= ask())
    const isDirect = this.#directs.get(saying.roomId) ?? (await this.#look(saying.roomId, look))?.isDirect
    if (isDirect === undefined) return null
    const applies = ({ directs }: RuleInForce) => !isDirect || directs
    const counted = await this.#count(saying, {
      repeats: counting.repeats.filter(applies),
      paced: counting.paced.filter(applies),
    })
    const hits = [...found.filter(({ rule }) => applies(rule)), ...counted.hits]
    if (hits.length === 0 && counted.waitMs === 0) return null
    const standing = await look()
    if (standing === null || standing.isFree) return null
    const strictest = strictness.flatMap((is) => hits.filter(({ rule }) => rule.action === is).slice(0, 1))[0]
    if (counted.waitMs > 0 && strictest?.rule.action !== 'block') return { is: 'wait', waitMs: counted.waitMs }
    return strictest === undefined ? null : { is: strictest.rule.action, hit: strictest }
  }

  async #count(
    { actor, content, nonce }: Saying,
    { repeats, paced }: Pick<RuleSet, 'repeats'> & { readonly paced: RuleSet['newcomers'] },
  ): Promise<{ hits: Hit[]; waitMs: number }> {
    const hits: Hit[] = []
    let waitMs = 0
    if (repeats.length + paced.length === 0) return { hits, waitMs }
    const key = `${actor.accountId} ${nonce}`
    if (nonce !== null && !this.#counted.isNew(key)) return { hits, waitMs }
    const { limiter } = this.#parts
    const said = createHash('sha256').update(foldText(content)).digest('base64url').slice(0, 22)
    for (const rule of repeats) {
      const { times, seconds } = rule.condition
      const limit = { points: times - 1, seconds }
      const taken = await limiter.take('repeats', `${rule.id} ${actor.accountId} ${said}`, limit)
      if (taken.waitMs > 0) hits.push({ rule, found: [String(times)] })
    }
    for (const { id, condition } of paced) {
      const limit = { points: condition.perMinute ?? 1, seconds: 60 }
      const taken = await limiter.take('newcomers', `${id} ${actor.accountId}`, limit)
      waitMs = Math.max(waitMs, taken.waitMs)
    }
    // It comes again and is counted then.
    if (waitMs > 0 && nonce !== null) this.#counted.forget(key)
    return { hits, waitMs }
  }

  async #look(roomId: string, look: () => Promise<Standing | null>): Promise<Standing | null> {
    const standing = await look()
    if (standing === null) return null
    if (this.#directs.size >= mostRemembered) this.#directs.clear()
    this.#directs.set(roomId, standing.isDirect)
    return standing
  }

  /** Ids say when they were made. */
  #ageOf({ accountId }: SignedIn): number {
    return this.#parts.clock.now().getTime() - madeAt(accountId).getTime()
  }

  #refreshSoon(): void {
    this.refresh().catch((error: Error) =>
      this.#parts.log.warn({ error: error.message }, 'the rules could not be read and are looked at again soon'),
    )
  }
}
