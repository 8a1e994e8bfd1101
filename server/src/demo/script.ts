import { type Chance, createChance } from './chance.ts'
import { demoDirects, demoRooms } from './rooms.ts'
import { type DemoFile, demoSights, type Sight } from './sights.ts'
import { exchanges, fillings, reactions, type Theme } from './talk.ts'

/** One message of the demo. */
export interface Line {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly who: string
  readonly text: string
  /** The line before it of the same exchange, when it answers that one by a reply. */
  readonly answers: Line | null
  readonly reactions: readonly { readonly who: string; readonly emoji: string }[]
  readonly isPinned: boolean
  readonly files: readonly DemoFile[]
}

/** All that is said in one room, in order. */
export interface RoomScript {
  readonly key: string
  readonly people: readonly string[]
  readonly lines: readonly Line[]
}

const dayMs = 86_400_000
const minuteMs = 60_000
export const demoDays = 45
/** Exchanges over all rooms; each is three or four lines. */
const exchangesInAll = 1000
/** In a direct, this many. */
const exchangesInDirect = 40

interface Source {
  readonly key: string
  readonly people: readonly string[]
  readonly themes: readonly Theme[]
  readonly exchanges: number
}

/** What everybody says until `now`, the same for the same moment. */
export function writeScript(now: number): readonly RoomScript[] {
  const chance = createChance(1887)
  const shares = demoRooms.reduce((sum, { share }) => sum + share, 0)
  const rooms = demoRooms.map((room): Source => ({
    ...room,
    exchanges: Math.round((exchangesInAll * room.share) / shares),
  }))
  const directs = demoDirects.map(({ people, themes }): Source => ({
    key: people.join('+'),
    people,
    themes,
    exchanges: exchangesInDirect,
  }))
  return [...rooms, ...directs].map((source) => writeRoom(source, now, chance))
}

function writeRoom({ key, people, themes, exchanges: count }: Source, now: number, chance: Chance): RoomScript {
  const begins = Array.from({ length: count }, () => timeOfDay(now, chance)).toSorted((a, b) => a - b)
  let free = 0
  const lines = begins.flatMap((begin, index) => {
    const spoken = exchange({ themes, people, begin: Math.max(begin, free), isPinned: index % 60 === 30 }, chance)
    free = (spoken.at(-1)?.at ?? begin) + minuteMs
    return spoken
  })
  const shown = demoSights.filter((sight) => sight.key === key).map((sight) => lineOf(sight, people, now, chance))
  const all = [...lines.filter(({ at }) => at < now - minuteMs), ...shown]
  return { key, people, lines: all.toSorted((a, b) => a.at - b.at) }
}

/** What was shown, as a line among the others; people like what they see. */
function lineOf({ who, hoursAgo, text, files }: Sight, people: readonly string[], now: number, chance: Chance): Line {
  const fond = chance.shuffle(people.filter((each) => each !== who)).slice(0, 2)
  const reactions = fond.map((each) => ({ who: each, emoji: '😍' }))
  const at = now - hoursAgo * 60 * minuteMs
  return {
    at,
    who,
    text,
    answers: null,
    reactions: 'scene' in (files[0] ?? {}) ? reactions : [],
    isPinned: false,
    files,
  }
}

/** Somewhen in the last weeks, mostly by day, the more the nearer. */
function timeOfDay(now: number, chance: Chance): number {
  const daysAgo = Math.floor(demoDays * chance.next() ** 1.3)
  const hour = 6.5 + 7 * chance.next() + 8 * chance.next()
  return now - (now % dayMs) - daysAgo * dayMs + hour * 60 * minuteMs
}

function exchange(
  {
    themes,
    people,
    begin,
    isPinned,
  }: {
    readonly themes: readonly Theme[]
    readonly people: readonly string[]
    readonly begin: number
    readonly isPinned: boolean
  },
  chance: Chance,
): Line[] {
  const [a = '', b = a, c = b] = chance.shuffle(people)
  const cast: Readonly<Record<string, string>> = { a, b, c }
  const filled = new Map<string, string>([['b', b]])
  const lines: Line[] = []
  let at = begin
  for (const spoken of chance.pick(exchanges[chance.pick(themes)])) {
    const before = lines.at(-1) ?? null
    lines.push({
      at,
      who: cast[spoken[0] ?? 'a'] ?? a,
      text: fill(spoken.slice(2), filled, chance),
      answers: before !== null && chance.next() < 0.12 ? before : null,
      reactions: reactionsBy(people, chance),
      isPinned: isPinned && before === null,
      files: [],
    })
    at += (0.3 + 4 * chance.next() ** 2) * minuteMs
  }
  return lines
}

/** Fills the slots of a line; within an exchange the same slot says the same, unless it counts. */
function fill(text: string, filled: Map<string, string>, chance: Chance): string {
  return text.replace(/\{([^{}\s]+)\}/gu, (slot, name: string) => {
    const known = filled.get(name)
    if (known !== undefined && name !== 'n' && name !== 'hour') return known
    const choices = fillings[name]
    if (choices === undefined) return slot
    const chosen = chance.pick(choices)
    filled.set(name, chosen)
    return chosen
  })
}

function reactionsBy(people: readonly string[], chance: Chance): Line['reactions'] {
  if (chance.next() > 0.14) return []
  const many = 1 + Math.floor(chance.next() * Math.min(5, people.length))
  const emoji = chance.pick(reactions)
  const other = chance.pick(reactions)
  return chance
    .shuffle(people)
    .slice(0, many)
    .map((who) => ({ who, emoji: chance.next() < 0.8 ? emoji : other }))
}
