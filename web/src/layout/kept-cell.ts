import { type Cell, createCell } from '@parley/sdk'

/** A value that this browser remembers. `parse` makes one of whatever is found: storage can hold anything, or nothing. */
export function keptCell<T>(key: string, parse: (kept: unknown) => T): Cell<T> {
  const cell = createCell(parse(read(key)))
  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    set(value) {
      cell.set(value)
      try {
        localStorage.setItem(key, JSON.stringify(value))
      } catch {
        // Then it is remembered until the page is closed.
      }
    },
  }
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
