import { liveLimits, type PassingEvent, type PresenceView } from '@parley/protocol'
import type { Bus } from '../../platform/bus/bus.ts'
import type { Clock } from '../../platform/clock.ts'
import { findParted } from '../access/blocks.ts'
import { Gather } from '../../platform/gather.ts'
import type { Logger } from '../../platform/log.ts'
import type { Database } from '../../platform/postgres/database.ts'
import type { PresenceLeases } from '../../platform/presence-leases.ts'
import { type ChosenPresence, choosePresence, markSeen, type PresenceRow, presenceRows } from './store.ts'

export interface BoardParts {
  readonly database: Database
  readonly bus: Bus
  readonly clock: Clock
  readonly log: Logger
  readonly leases: PresenceLeases
}

/** Who is here. Connections come and go on this node; a person is here while any node has one of theirs, and a little longer. */
export class PresenceBoard {
  readonly #parts: BoardParts
  readonly #rows: Gather<string, PresenceRow>
  readonly #here = new Set<string>()
  /** Whose last connection went, and when: not gone until the time of grace is over. */
  readonly #leaving = new Map<string, Date>()

  constructor(parts: BoardParts) {
    this.#parts = parts
    this.#rows = new Gather((ids) => presenceRows(parts.database, ids))
    parts.leases.onDeadNode((personIds) => {
      void parts.bus.publish('node.died', {})
      this.#inBackground(this.#tellGone(personIds))
    })
  }

  came(personId: string): void {
    this.#leaving.delete(personId)
    if (this.#here.has(personId)) return
    this.#here.add(personId)
    this.#inBackground(this.#parts.leases.hold([personId]).then(() => this.#tell(personId)))
  }

  went(personId: string): void {
    if (this.#here.has(personId)) this.#leaving.set(personId, this.#parts.clock.now())
  }

  /** Lets those go whose time of grace is over. Called every second or so. */
  async sweep(): Promise<void> {
    const over = this.#parts.clock.now().getTime() - liveLimits.presenceGraceMs
    const gone = [...this.#leaving].filter(([, since]) => since.getTime() <= over)
    if (gone.length === 0) return
    // When this cannot be written they are still leaving, and go next time.
    await markSeen(this.#parts.database, gone)
    const left = gone.filter(([personId, since]) => this.#leaving.get(personId) === since).map(([personId]) => personId)
    for (const personId of left) {
      this.#leaving.delete(personId)
      this.#here.delete(personId)
    }
    const nowhere = await this.#parts.leases.release(left)
    await Promise.all(nowhere.map((personId) => this.#tell(personId)))
  }

  /** Everybody who is here was seen now: the node is about to stop. */
  async flush(): Promise<void> {
    const now = this.#parts.clock.now()
    if (this.#here.size > 0)
      await markSeen(
        this.#parts.database,
        [...this.#here].map((personId) => [personId, this.#leaving.get(personId) ?? now]),
      )
  }

  /** Keeps the lease of this node. Whoever took it for dead has told that everybody it has is gone. */
  async renew(): Promise<void> {
    const isLost = await this.#parts.leases.renew()
    if (!isLost) return
    const here = [...this.#here]
    await this.#parts.leases.hold(here)
    await Promise.all(here.map((personId) => this.#tell(personId)))
  }

  /** How these people are, as `asker` may know it: parted people are gone for each other. Who is unknown is absent. */
  async of(ids: readonly string[], asker: string): Promise<PresenceView[]> {
    const wanted = [...new Set(ids)]
    const [rows, present, parted] = await Promise.all([
      Promise.all(wanted.map((id) => this.#rows.get(id))),
      this.#parts.leases.present(wanted),
      findParted(this.#parts.database, asker, wanted),
    ])
    return rows.flatMap((row) => {
      if (row === undefined) return []
      return [parted.has(row.id) ? awayFrom(row.id) : viewPresence(row, present.has(row.id), row.id === asker)]
    })
  }

  async choose(personId: string, chosen: ChosenPresence): Promise<void> {
    const now = this.#parts.clock.now()
    // Who becomes invisible was last seen when they did.
    if (chosen === 'invisible' && this.#here.has(personId)) await markSeen(this.#parts.database, [[personId, now]])
    await choosePresence(this.#parts.database, personId, chosen)
    await this.#tell(personId)
    // What somebody wants to be is told to their own devices, too, as it is and not as others see it.
    const [own] = await this.of([personId], personId)
    if (own !== undefined) await this.#parts.bus.publish('person.news', { person: personId, text: textOf(own) })
  }

  /** Two people are parted: neither of them goes on watching the other. */
  async part(one: string, other: string): Promise<void> {
    const hide = (person: string, watched: string) =>
      this.#parts.bus.publish('presence.hidden', { person, watched, text: textOf(awayFrom(watched)) })
    await Promise.all([hide(one, other), hide(other, one)])
  }

  /** Their node could not write down that it saw them. */
  async #tellGone(personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return
    const now = this.#parts.clock.now()
    await markSeen(
      this.#parts.database,
      personIds.map((personId) => [personId, now]),
    )
    await Promise.all(personIds.map((personId) => this.#tell(personId)))
  }

  /** Tells those who watch somebody how they are now. */
  async #tell(personId: string): Promise<void> {
    const { bus, leases } = this.#parts
    const [row, present] = await Promise.all([this.#rows.get(personId), leases.present([personId])])
    if (row === undefined) return
    const text = textOf(viewPresence(row, present.has(personId), false))
    await bus.publish('presence.news', { person: personId, text })
  }

  #inBackground(work: Promise<void>): void {
    work.catch((error: Error) => this.#parts.log.warn({ error: error.message }, 'a presence could not be told'))
  }
}

function viewPresence({ id, chosen, lastSeenAt, lastSeenVisible }: PresenceRow, isHere: boolean, isSelf: boolean) {
  const shown = chosen === 'invisible' && !isSelf ? 'offline' : chosen
  return {
    userId: id,
    presence: isHere ? shown : 'offline',
    lastSeenAt: isSelf || lastSeenVisible ? (lastSeenAt?.toISOString() ?? null) : null,
  } satisfies PresenceView
}

/** As somebody looks who is gone and hides since when. */
function awayFrom(userId: string): PresenceView {
  return { userId, presence: 'offline', lastSeenAt: null }
}

function textOf(data: PresenceView): string {
  return JSON.stringify({ ev: 'presence', data } satisfies PassingEvent)
}
