import { readQuery, type QueryProblem, type SoughtText } from '@parley/protocol/search'
import type { InputOf, searchMessages } from '@parley/protocol'
import { foldWord } from '@parley/protocol/fold'
import { Refusal } from '../../platform/refusal.ts'
import { type Sought, soughtOf } from './sought.ts'
import type { OwnRoom } from './store.ts'

/** A search as it is carried out: everything is known by id and moment, and nothing is left to be understood. */
export interface Question {
  /** All of these, of each any. */
  readonly texts: readonly (readonly Sought[])[]
  readonly without: readonly Sought[]
  readonly authors: Choice
  readonly mentioned: Choice
  /** In which rooms it is looked; null for all that the asker is in. */
  readonly roomIds: readonly string[] | null
  readonly from: Date | null
  readonly until: Date | null
  /** Between these two everything else is looked for. */
  readonly skipped: readonly { readonly from: Date; readonly until: Date }[]
  /** People of whom something is asked for by name, or by the conversation with them. */
  readonly askedFor: readonly string[]
  /** What a message must, and must not, have or be. */
  readonly must: readonly Trait[]
  readonly mustNot: readonly Trait[]
}

export type Trait = 'file' | 'image' | 'link' | 'code' | 'reaction' | 'pinned' | 'edited' | 'reply' | 'unread'

interface Choice {
  readonly any: readonly string[]
  readonly none: readonly string[]
}

/** Whom and what the asker can mean. */
export interface Known {
  readonly meId: string
  readonly rooms: readonly OwnRoom[]
  /** People by their username, folded. */
  readonly people: ReadonlyMap<string, string>
  readonly now: Date
}

type Input = InputOf<typeof searchMessages>

/** What was typed, read. Throws a refusal that says what is wrong, and where. */
export function parseQuestion({ q, utcOffset }: Pick<Input, 'q' | 'utcOffset'>, now: Date) {
  if (q.trim() === '') return { texts: [], without: [], filters: [] }
  const today = new Date(now.getTime() + utcOffset * 60_000).toISOString().slice(0, 10)
  const read = readQuery(q, today)
  if ('problems' in read) throw notUnderstood(read.problems)
  return read.query
}

/** Whom a query names. */
export function namedIn({ filters }: ReturnType<typeof parseQuestion>): string[] {
  return filters.flatMap((filter) => ('whom' in filter && filter.whom !== 'me' ? [filter.whom.toLowerCase()] : []))
}

/** Puts together what was typed and what was given beside it. */
export function decideQuestion(query: ReturnType<typeof parseQuestion>, input: Input, known: Known): Question {
  const problems: QueryProblem[] = []
  const authors = { any: input.fromId === undefined ? [] : [input.fromId], none: [] as string[] }
  const mentioned = { any: [] as string[], none: [] as string[] }
  const must: Trait[] = input.has === undefined ? [] : [input.has]
  const mustNot: Trait[] = []
  let [from, until] = [dateOf(input.after), dateOf(input.before)]
  let inside: string[] | null = input.roomId === undefined ? null : [input.roomId]
  const named: string[] = []
  const outside: string[] = []
  const skipped: { from: Date; until: Date }[] = []
  for (const filter of query.filters) {
    const object = (reason: QueryProblem['reason'], about: string) => problems.push({ reason, at: filter.at, about })
    switch (filter.is) {
      case 'from':
      case 'mentions': {
        const id = filter.whom === 'me' ? known.meId : known.people.get(filter.whom.toLowerCase())
        if (id === undefined) object('unknown_person', filter.whom)
        else pick(filter.is === 'from' ? authors : mentioned, filter.isWithout, id)
        break
      }
      case 'in': {
        const ids = roomsCalled(filter.room, known)
        if (ids.length === 0) object('unknown_room', filter.room)
        else (filter.isWithout ? outside : named).push(...ids)
        break
      }
      case 'has':
        ;(filter.isWithout ? mustNot : must).push(filter.what)
        break
      case 'is':
        if (filter.what === 'mine') pick(authors, filter.isWithout, known.meId)
        else (filter.isWithout ? mustNot : must).push(filter.what)
        break
      default: {
        const days = [startOf(filter.from, input.utcOffset), startOf(filter.until, input.utcOffset)] as const
        if (filter.isWithout && days[0] !== null && days[1] !== null) {
          skipped.push({ from: days[0], until: days[1] })
          break
        }
        // What is not before a day is from then on.
        const [begin = null, end = null] = filter.isWithout ? days.toReversed() : days
        if (begin !== null && (from === null || begin > from)) from = begin
        if (end !== null && (until === null || end < until)) until = end
      }
    }
  }
  if (problems.length > 0) throw notUnderstood(problems)
  if (named.length > 0) inside = inside === null ? named : inside.filter((id) => named.includes(id))
  const askedFor = [...authors.any, ...othersIn(inside ?? [], known)]
  if (outside.length > 0) {
    inside = (inside ?? known.rooms.map((room) => room.id)).filter((id) => !outside.includes(id))
  }
  const texts = query.texts.map((group) => sought(group)).filter((group) => group.length > 0)
  const question = { texts, without: sought(query.without), authors, mentioned, must, mustNot, from, until, skipped }
  if (isIdle(question) && inside === null) {
    throw notUnderstood([{ reason: 'nothing', at: { from: 0, to: input.q.length }, about: '' }])
  }
  return { ...question, roomIds: inside, askedFor }
}

const dateOf = (text: string | undefined) => (text === undefined ? null : new Date(text))
const startOf = (day: string | null, utcOffset: number) =>
  day === null ? null : new Date(new Date(`${day}T00:00:00Z`).getTime() - utcOffset * 60_000)
const sought = (texts: readonly SoughtText[]) => texts.flatMap((text) => soughtOf(text) ?? [])

function pick(choice: { any: string[]; none: string[] }, isWithout: boolean, id: string): void {
  ;(isWithout ? choice.none : choice.any).push(id)
}

function isIdle({
  texts,
  without,
  authors,
  mentioned,
  must,
  mustNot,
  from,
  until,
  skipped,
}: Omit<Question, 'roomIds' | 'askedFor'>): boolean {
  const asked = [texts, without, authors.any, authors.none, mentioned.any, mentioned.none, must, mustNot, skipped]
  return asked.every((each) => each.length === 0) && from === null && until === null
}

/** With whom the conversations are that were asked for. */
function othersIn(roomIds: readonly string[], { rooms }: Known): string[] {
  const inside = new Set(roomIds)
  return rooms.flatMap(({ id, people }) => (inside.has(id) ? (people ?? []).map((person) => person.id) : []))
}

/** Only rooms that the asker is in can be meant: all others are unknown, whether they exist or not. */
function roomsCalled(name: string, { rooms, meId }: Known): string[] {
  const [bare, folded] = [name.replace(/^[#@]/, ''), foldWord(name.replace(/^[#@]/, '').replace(/\s+/gu, ' ').trim())]
  return rooms
    .filter(({ slug, name: own, people }) => {
      if (people !== null)
        return people.some(({ id, username }) => id !== meId && username.toLowerCase() === bare.toLowerCase())
      return slug === bare || (own !== null && foldWord(own) === folded)
    })
    .map(({ id }) => id)
}

const words: Readonly<Record<QueryProblem['reason'], string>> = {
  nothing: 'There is nothing to look for.',
  too_long: 'This is too long.',
  too_many: 'These are too many words.',
  no_value: 'Something is missing after the colon.',
  unknown_has: 'Messages can have: file, image, link, code, reaction.',
  unknown_is: 'Messages can be: pinned, edited, reply, mine, unread.',
  bad_day: 'Write a day as 2026-11-21, 2026-11, 2026, today, yesterday or 7d.',
  lonely_or: 'OR stands between two words.',
  too_short_inside: 'Write at least three letters after the star.',
  unknown_person: 'There is nobody with this username.',
  unknown_room: 'You are in no room of this name.',
}

function notUnderstood(problems: readonly QueryProblem[]): Refusal {
  const details = problems.map(({ reason, at, about }) => ({
    field: 'q',
    message: `${at.from}–${at.to}${about === '' ? '' : ` “${about}”`}: ${words[reason]}`,
  }))
  return new Refusal('query_not_understood', { details })
}
