import { type Cell, createCell, type RoomEntry, type Watchable } from '@parley/sdk'
import type { Arrangement } from './arrangement.ts'
import { keepSections, makeSections, type Section } from './sections.ts'

export interface SidebarPorts {
  readonly rooms: Watchable<readonly RoomEntry[]>
  readonly arrangement: Cell<Arrangement>
  /** The room that is on screen. */
  readonly current: Watchable<string | null>
  /** How many messages of one's own were not taken, by room. */
  readonly failed: Watchable<ReadonlyMap<string, number>>
  readonly byTitle: (entries: readonly RoomEntry[]) => (one: RoomEntry, other: RoomEntry) => number
  readonly now: () => number
}

/** The rooms of whoever is signed in, as they stand beside the page. */
export interface Sidebar {
  readonly sections: Watchable<readonly Section[]>
  readonly arrangement: Watchable<Arrangement>
  toggle(key: string): void
  /** Closes all sections, or opens them. */
  collapse(all: boolean): void
  groupUnread(on: boolean): void
}

export function createSidebar({ rooms, arrangement, current, failed, byTitle, now }: SidebarPorts): Sidebar {
  const make = () => {
    const entries = rooms.getSnapshot()
    const { collapsed, groupUnread } = arrangement.getSnapshot()
    return makeSections(entries, {
      now: now(),
      collapsed: new Set(collapsed),
      groupUnread,
      current: current.getSnapshot(),
      failed: failed.getSnapshot(),
      byTitle: byTitle(entries),
    })
  }
  const sections = createCell(make())
  for (const source of [rooms, arrangement, current, failed]) {
    source.subscribe(() => sections.set(keepSections(sections.getSnapshot(), make())))
  }
  const arrange = (change: Partial<Arrangement>) => arrangement.set({ ...arrangement.getSnapshot(), ...change })
  return {
    sections,
    arrangement,
    toggle(key) {
      const { collapsed } = arrangement.getSnapshot()
      arrange({ collapsed: collapsed.includes(key) ? collapsed.filter((each) => each !== key) : [...collapsed, key] })
    },
    collapse: (all) => arrange({ collapsed: all ? sections.getSnapshot().map(({ key }) => key) : [] }),
    groupUnread: (on) => arrange({ groupUnread: on }),
  }
}
