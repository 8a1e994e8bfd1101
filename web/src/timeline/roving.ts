import { isStop, type Row } from './rows/row.ts'
import { rowsBetween } from './scroll/layout.ts'
import type { Scroller } from './scroll/scroller.ts'

export type RovingKey = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End'

const rovingKeys = new Set<string>(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])

export function isRovingKey(key: string): key is RovingKey {
  return rovingKeys.has(key)
}

/** The next row at which arrows stop, in a direction, from a row on; null when there is none. */
function stopFrom(rows: readonly Row[], from: number, step: 1 | -1): number | null {
  for (let at = from; at >= 0 && at < rows.length; at += step) {
    const row = rows[at]
    if (row !== undefined && isStop(row)) return at
  }
  return null
}

/** Moves the focus among the rows. The one that has it stays on the page, however far one scrolls from it. */
export class Roving {
  readonly #scroller: Scroller
  #current: string | null = null

  constructor(scroller: Scroller) {
    this.#scroller = scroller
  }

  /** A row has the focus, by whatever way. */
  took(key: string): void {
    this.#current = key
    this.#scroller.keep(key)
  }

  /** Comes among the rows: to the one that had the focus, unless one has gone on from it, and otherwise to the last in sight. */
  enter(): string | null {
    const sight = this.#scroller.sight.getSnapshot()
    if (sight === null) return null
    const { rows, tops, top, height } = sight
    const { first, last } = rowsBetween(tops, top + 1, top + height - 1)
    const current = rows.findIndex((row) => row.key === this.#current)
    const at = current >= first && current <= last ? current : (stopFrom(rows, last, -1) ?? stopFrom(rows, last, 1))
    const row = at === null ? undefined : rows[at]
    if (row === undefined) return null
    this.took(row.key)
    return row.key
  }

  /** Goes where a key leads, and answers with the row that gets the focus. */
  press(key: RovingKey): string | null {
    const sight = this.#scroller.sight.getSnapshot()
    if (sight === null) return null
    const { rows, tops, top, height } = sight
    const inSight = rowsBetween(tops, top + 1, top + height - 1)
    const current = rows.findIndex((row) => row.key === this.#current)
    const isNear = current >= inSight.first - 1 && current <= inSight.last + 1
    switch (key) {
      case 'ArrowUp':
        return this.#to(rows, stopFrom(rows, isNear ? current - 1 : inSight.last, -1))
      case 'ArrowDown':
        return this.#to(rows, stopFrom(rows, isNear ? current + 1 : inSight.first, 1))
      case 'Home':
        return this.#to(rows, stopFrom(rows, 0, 1))
      case 'End':
        return this.#to(rows, stopFrom(rows, rows.length - 1, -1))
      case 'PageUp':
        return this.#page(-1)
      case 'PageDown':
        return this.#page(1)
    }
  }

  #page(step: 1 | -1): string | null {
    const before = this.#scroller.sight.getSnapshot()
    if (before === null) return null
    this.#scroller.scrollBy(step * before.height * 0.85)
    const { rows, tops, top, height } = this.#scroller.sight.getSnapshot() ?? before
    const { first, last } = rowsBetween(tops, top + 1, top + height - 1)
    return this.#to(rows, step < 0 ? stopFrom(rows, first, 1) : stopFrom(rows, last, -1))
  }

  #to(rows: readonly Row[], at: number | null): string | null {
    const row = at === null ? undefined : rows[at]
    if (row === undefined) return null
    this.took(row.key)
    this.#scroller.reveal(row.key)
    return row.key
  }
}
