import { createCell, type Watchable } from '@parley/sdk'

/** What a person has opened in texts, such as spoilers and long blocks: it stays so when they come by again. */
export interface Openings {
  readonly opened: Watchable<ReadonlySet<string>>
  open(key: string): void
  close(key: string): void
}

/** So many that nobody notices that the first are closed again. */
const most = 500

export function createOpenings(): Openings {
  const opened = createCell<ReadonlySet<string>>(new Set())
  return {
    opened,
    open(key) {
      const keys = [...opened.getSnapshot()].filter((known) => known !== key)
      opened.set(new Set([...keys.slice(1 - most), key]))
    },
    close: (key) => opened.set(new Set([...opened.getSnapshot()].filter((known) => known !== key))),
  }
}
