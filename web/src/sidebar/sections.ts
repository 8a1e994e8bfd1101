import type { RoomEntry } from '@parley/sdk'
import { isMuted } from '../conversation/is-muted.ts'
import { needsReading } from './reading.ts'

export type SectionKind = 'favourites' | 'unread' | 'category' | 'channels' | 'groups' | 'directs'

/** Rooms that stand together in the sidebar. */
export interface Section {
  /** What it is remembered by. */
  readonly key: string
  readonly kind: SectionKind
  /** The name of a category; the other kinds are named by the words of the page. */
  readonly name: string
  /** The rooms to show, in order: all of them, or of a collapsed section those that want to be seen all the same. */
  readonly roomIds: readonly string[]
  readonly count: number
  readonly isCollapsed: boolean
}

export interface SectionFacts {
  readonly now: number
  readonly collapsed: ReadonlySet<string>
  /**
   * Whether what is unread stands together, wherever it belongs. Nobody has it who did not ask for it: rooms that change places as they
   * are read are not where the hand goes. They are bold where they stand, told of beyond the edge, and together in the inbox.
   */
  readonly groupUnread: boolean
  /** The room that is on screen. */
  readonly current: string | null
  /** Rooms with messages of one's own that were not taken. */
  readonly failed: ReadonlyMap<string, number>
  /** Puts rooms in the order of their names. */
  readonly byTitle: (one: RoomEntry, other: RoomEntry) => number
}

interface Draft extends Pick<Section, 'key' | 'kind' | 'name'> {
  readonly entries: RoomEntry[]
}

/**
 * Puts every room one is in where it belongs, and each in one place only. Channels stand by name, so that they stay where the
 * eye looks for them; conversations with people stand by when something was said last, as they come in `entries`.
 */
export function makeSections(entries: readonly RoomEntry[], facts: SectionFacts): readonly Section[] {
  const { now, groupUnread, current, byTitle } = facts
  const sections = new Map<string, Draft>()
  const into = (kind: SectionKind, entry: RoomEntry, name = '') => {
    const key = kind === 'category' ? `category ${name}` : kind
    const section = sections.get(key) ?? { key, kind, name, entries: [] }
    section.entries.push(entry)
    sections.set(key, section)
  }
  for (const entry of entries) {
    const { room } = entry
    if (room.archivedAt !== null && room.id !== current) continue
    if (entry.membership.favourite) into('favourites', entry)
    else if (groupUnread && needsReading(entry, now)) into('unread', entry)
    else if (room.kind === 'direct') into('directs', entry)
    else if (room.kind === 'group') into('groups', entry)
    else if (room.category !== '') into('category', entry, room.category)
    else into('channels', entry)
  }
  // From where one writes to somebody for the first time.
  if (sections.size > 0 && !sections.has('directs'))
    sections.set('directs', { key: 'directs', kind: 'directs', name: '', entries: [] })
  sections.get('favourites')?.entries.sort(byPosition)
  for (const { kind, entries: held } of sections.values()) {
    if (kind === 'category' || kind === 'channels') held.sort(byTitle)
  }
  return [...sections.values()].toSorted(byPlace).map((draft) => finish(draft, facts))
}

/** Favourites stand as they were put. */
function byPosition(one: RoomEntry, other: RoomEntry): number {
  const steps = (one.membership.position ?? 0) - (other.membership.position ?? 0)
  return steps === 0 ? (one.room.id < other.room.id ? -1 : 1) : steps
}

const order: readonly SectionKind[] = ['favourites', 'unread', 'channels', 'category', 'groups', 'directs']

function byPlace(one: Draft, other: Draft): number {
  const kinds = order.indexOf(one.kind) - order.indexOf(other.kind)
  return kinds === 0 ? one.name.localeCompare(other.name) : kinds
}

function finish({ key, kind, name, entries }: Draft, { now, collapsed, current, failed }: SectionFacts): Section {
  const isCollapsed = collapsed.has(key)
  const shown = isCollapsed
    ? entries.filter((entry) => entry.room.id === current || failed.has(entry.room.id) || needsReading(entry, now))
    : // Muted rooms go below the others of their kind, where they are found but not in the way.
      kind === 'channels' || kind === 'category'
      ? [
          ...entries.filter((each) => !isMuted(each.membership, now)),
          ...entries.filter((each) => isMuted(each.membership, now)),
        ]
      : entries
  return { key, kind, name, roomIds: shown.map(({ room }) => room.id), count: entries.length, isCollapsed }
}

/** The same sections as objects that were there before, where they say the same, so that views need not look again. */
export function keepSections(before: readonly Section[], now: readonly Section[]): readonly Section[] {
  const known = new Map(before.map((section) => [section.key, section]))
  const kept = now.map((section) => {
    const old = known.get(section.key)
    return old !== undefined && saysTheSame(old, section) ? old : section
  })
  return kept.length === before.length && kept.every((section, at) => section === before[at]) ? before : kept
}

function saysTheSame(one: Section, other: Section): boolean {
  return (
    one.isCollapsed === other.isCollapsed &&
    one.count === other.count &&
    one.roomIds.length === other.roomIds.length &&
    one.roomIds.every((id, at) => id === other.roomIds[at])
  )
}
