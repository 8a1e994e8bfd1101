import { type LiveEvent, wireSizes, type WelcomeView } from '@parley/protocol/wire'
import { Connection } from '../connection/connection.ts'
import type { Way } from '../connection/line.ts'
import { ParleyError } from '../errors.ts'
import type { Held } from '../sync/synchroniser.ts'
import type { Timers } from '../timers.ts'
import { heldInCommon, welcomeFor } from './held-in-common.ts'
import { factsOf, type FromEdge, type Outcome, type ToEdge, toldOf } from './messages.ts'
import type { Tab } from './edge-tab.ts'
import { TokenAsks } from './token-asks.ts'

/** Rooms that one line can have on screen. */
const mostFocused = 20

/** What an edge is made of. */
export interface EdgeParts {
  readonly ways: readonly Way[]
  readonly timers: Timers
  readonly device: string | null
}

/** The one line of a person in this browser, and the tabs that share it. */
export class Edge {
  readonly #tabs = new Set<Tab>()
  readonly #asks: TokenAsks
  readonly #connection: Connection
  #common: Held = heldInCommon([])
  #welcome: WelcomeView | null = null

  constructor({ device, timers, ways }: EdgeParts) {
    this.#asks = new TokenAsks(timers)
    this.#connection = new Connection({
      timers,
      ways,
      device,
      token: () => this.#asks.ask([...this.#tabs], null),
      renew: (stale) => this.#asks.ask([...this.#tabs], stale),
      ended: (error) => this.#tell({ say: 'ended', error: error && factsOf(error) }),
      hello: () => this.#hello(),
      welcomed: (welcome) => this.#welcomed(welcome),
      heard: (event) => this.#heard(event),
      lost: () => this.#lost(),
    })
    const { watch } = this.#connection
    watch.subscribe(() => this.#tell({ say: 'state', state: toldOf(watch.getSnapshot()) }))
  }

  get isEmpty(): boolean {
    return this.#tabs.size === 0
  }

  join(tab: Tab): void {
    this.#tabs.add(tab)
    tab.port.post({ say: 'state', state: toldOf(this.#connection.watch.getSnapshot()) })
    this.#connection.start()
  }

  leave(tab: Tab): void {
    if (!this.#tabs.delete(tab)) return
    this.#asks.left(tab)
    if (this.isEmpty) return this.#connection.stop()
    if (tab.focused.length > 0) this.#say('focus', this.#focus())
    if (tab.watched.length > 0) this.#say('presence.watch', this.#watch())
  }

  hear(tab: Tab, message: ToEdge): void {
    switch (message.say) {
      case 'held':
        tab.held = message.held
        return this.#welcome === null ? undefined : this.#bringIn(tab, this.#welcome)
      case 'token':
        return this.#asks.answered(message.ask, message.outcome)
      case 'call':
        return void this.#call(tab, message.id, message.op, message.input)
      case 'hurry':
        return this.#connection.start()
      case 'wake':
        return this.#connection.wake()
      case 'join':
      case 'leave':
    }
  }

  #tell(message: FromEdge): void {
    for (const { port } of this.#tabs) port.post(message)
  }

  #hello(): Held {
    const all = [...this.#tabs].flatMap(({ held }) => held ?? [])
    this.#common = heldInCommon(all)
    // Who says what it holds only now was not asked for by this hello.
    for (const tab of this.#tabs) tab.isHearing = tab.held !== null
    return this.#common
  }

  #welcomed(welcome: WelcomeView): void {
    this.#welcome = welcome
    this.#connection.synced('live')
    for (const tab of this.#tabs) {
      const { held, isHearing } = tab
      if (held === null) continue
      if (isHearing) tab.port.post({ say: 'welcome', welcome: welcomeFor(held, this.#common, welcome) })
      else this.#bringIn(tab, welcome)
    }
  }

  #bringIn(tab: Tab, { session, heartbeatMs, own }: WelcomeView): void {
    if (tab.isHearing) return
    tab.isHearing = true
    tab.port.post({ say: 'joined', welcome: { session, heartbeatMs, own } })
  }

  #heard(event: LiveEvent): void {
    const { data } = event
    if (this.#welcome !== null && 'own' in data) this.#welcome = { ...this.#welcome, own: data.own }
    for (const { isHearing, port } of this.#tabs) if (isHearing) port.post({ say: 'event', event })
  }

  #lost(): void {
    this.#welcome = null
    for (const tab of this.#tabs) {
      tab.held = null
      tab.isHearing = false
    }
    this.#tell({ say: 'lost' })
  }

  async #call(tab: Tab, id: number, op: string, input: object): Promise<void> {
    const outcome = await this.#carryOut(tab, op, input).then(
      (ok): Outcome<unknown> => ({ ok }),
      (error: unknown): Outcome<unknown> => {
        if (!(error instanceof ParleyError)) throw error
        return { error: factsOf(error) }
      },
    )
    tab.port.post({ say: 'answer', id, outcome })
  }

  /** What goes with the line is said for all tabs at once. */
  async #carryOut(tab: Tab, op: string, input: object): Promise<unknown> {
    if (op === 'focus' && 'roomIds' in input) tab.focused = input.roomIds as readonly string[]
    if (op === 'presence.watch' && 'userIds' in input) tab.watched = input.userIds as readonly string[]
    const whole = op === 'focus' ? this.#focus() : op === 'presence.watch' ? this.#watch() : input
    const { call } = this.#connection
    if (call === null) throw ParleyError.unreachable('unreachable', null)
    return await call(op, whole, undefined)
  }

  #focus(): object {
    const all = [...this.#tabs].flatMap(({ focused }) => focused)
    return { roomIds: [...new Set(all)].slice(0, mostFocused) }
  }

  #watch(): object {
    const all = [...this.#tabs].flatMap(({ watched }) => watched)
    return { userIds: [...new Set(all)].slice(0, wireSizes.watchedMax) }
  }

  #say(op: string, input: object): void {
    this.#connection.call?.(op, input, undefined).catch(() => {})
  }
}
