import { createCell, type Client, ParleyError, type Watchable } from '@parley/sdk'
import { type GapRow, isRead } from './rows/row.ts'
import { topOf } from './scroll/layout.ts'
import type { Sight } from './scroll/scroller.ts'

type Loads = Pick<Client, 'loadBefore' | 'loadAfter' | 'loadNewest'>
type Looked = Pick<Sight, 'rows' | 'tops' | 'top' | 'height'>

/** What is missing is fetched when it comes as near as this, so that nobody has to wait for it. */
const nearBy = 1600

/** Fetches what is missing between the rows, before one gets there. */
export class GapFilling {
  readonly #loads: Loads
  readonly #roomId: string
  readonly #underWay = new Set<string>()
  readonly #failed = createCell<ReadonlyMap<string, ParleyError>>(new Map())

  constructor(loads: Loads, roomId: string) {
    this.#loads = loads
    this.#roomId = roomId
  }

  /** Gaps that could not be filled, by their keys, and why. */
  get failed(): Watchable<ReadonlyMap<string, ParleyError>> {
    return this.#failed
  }

  look({ rows, tops, top, height }: Looked): void {
    rows.forEach((row, at) => {
      if (row.is !== 'gap' || this.#failed.getSnapshot().has(row.key)) return
      const [from, to] = [topOf(tops, at), topOf(tops, at + 1)]
      if (to < top - nearBy || from > top + height + nearBy) return
      const isAbove = (from + to) / 2 < top + height / 2
      this.#fill(row, isAbove && rows.slice(at).some(isRead) ? 'below' : 'above')
    })
  }

  retry(row: GapRow): void {
    this.#forgive(row.key)
    this.#fill(row, row.below === null ? 'above' : 'below')
  }

  /** The way may be free again. */
  retryAll(): void {
    this.#failed.set(new Map())
  }

  #fill(row: GapRow, from: 'above' | 'below'): void {
    if (this.#underWay.has(row.key)) return
    this.#underWay.add(row.key)
    this.#load(row, from).then(
      () => this.#underWay.delete(row.key),
      (error: unknown) => {
        this.#underWay.delete(row.key)
        if (!(error instanceof ParleyError)) throw error
        this.#failed.set(new Map(this.#failed.getSnapshot()).set(row.key, error))
      },
    )
  }

  #load({ above, below }: GapRow, from: 'above' | 'below'): Promise<void> {
    if (below !== null && (from === 'below' || above === null)) return this.#loads.loadBefore(this.#roomId, below)
    if (above !== null) return this.#loads.loadAfter(this.#roomId, above)
    return this.#loads.loadNewest(this.#roomId)
  }

  #forgive(key: string): void {
    const failed = new Map(this.#failed.getSnapshot())
    failed.delete(key)
    this.#failed.set(failed)
  }
}
