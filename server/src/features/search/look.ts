import type { Database } from '../../platform/postgres/database.ts'
import { marks } from '../messages/index.ts'
import type { Question, Trait } from './read-question.ts'
import { nextLength, stretchBefore } from './span.ts'
import { ask, type Look, type LookedRow, type Moment, type OwnRoom, walk, wordsBeginning, wordsContaining } from './store.ts'
import { allOf, anyOf, type Expansions, indexQuery, type Judgement, judgement, loosely, openEnds } from './tsquery.ts'
import { quoted } from '../../platform/words/vector.ts'

/** A beginning or part that more words have is looked for in the messages themselves. */
const mostWords = 200
/** Who is in more rooms than these is looked up by what was said, not by where. */
const mostRoomMarks = 64
/** So many messages are looked through before the index is asked. */
const firstSteps = 2_000
/** What one page may cost, in messages that are read; what is not found by then is found by the next page. */
const dearest = 40_000

export interface Found {
  readonly ids: readonly string[]
  /** Where the next page begins; null when everything has been looked at. */
  readonly next: Moment | null
}

/** Finds what was said before a moment, the latest first. */
export async function look(
  database: Database,
  accountId: string,
  rooms: readonly OwnRoom[],
  question: Question,
  { before, limit }: { before: Moment; limit: number },
): Promise<Found> {
  // Whoever is in no room, or looks in none of theirs, finds nothing.
  if (rooms.length === 0 || question.roomIds?.length === 0) return { ids: [], next: null }
  const { beginnings, insides } = openEnds([...question.texts.flat(), ...question.without])
  const [beginning, inside] = await Promise.all([
    wordsBeginning(database, beginnings, mostWords),
    wordsContaining(database, insides, mostWords),
  ])
  const expansions = { beginnings: beginning, insides: inside }
  const query = questionIndexQuery(question, rooms, expansions)
  const base = lookOf(accountId, question, expansions)
  const found: Moment[] = []
  let place = before
  let spent = 0
  let isExhausted = false
  const take = (row: LookedRow) => {
    const { ids, times } = row
    for (const [index, id] of (ids ?? []).entries()) found.push({ id, at: times?.[index] ?? place.at })
    spent += row.looked
  }
  const more = () => limit + 1 - found.length
  const walked = await walk(database, { ...base, before: place, limit: more() }, firstSteps, query && loosely(query))
  take(walked)
  isExhausted = walked.looked < firstSteps
  place = lastOf(walked, place)
  if (query !== null) {
    let seen = { candidates: walked.candidates, spanMs: spanOf(walked) }
    for (let turn = 0; !isExhausted && more() > 0 && spent < dearest; turn += 1) {
      const stretch = stretchBefore(place.at, nextLength(seen, turn === 0))
      const from = stretch.from > base.from ? stretch.from : base.from
      const timed = stretch.marks === null ? query : allOf([query, anyOf(stretch.marks.map(quoted))])
      const asked = await ask(database, { ...base, before: place, from, limit: more() }, timed)
      take(asked)
      seen = { candidates: asked.candidates, spanMs: place.at.getTime() - from.getTime() }
      isExhausted = from <= base.from || from.getTime() === 0
      place = { at: from, id: zeroId }
    }
  } else {
    while (!isExhausted && more() > 0 && spent < dearest) {
      const steps = firstSteps * 5
      const row = await walk(database, { ...base, before: place, limit: more() }, steps, null)
      take(row)
      isExhausted = row.looked < steps
      place = lastOf(row, place)
    }
  }
  const last = found.length > limit ? found[limit - 1] : undefined
  const ids = found.slice(0, limit).map(({ id }) => id)
  if (last !== undefined) return { ids, next: last }
  // No more is told of where it was given up than when that was: it may have been in a room of others.
  return { ids, next: isExhausted ? null : { at: place.at, id: zeroId } }
}

const zeroId = '00000000-0000-0000-0000-000000000000'

function lastOf({ oldestAt, oldestId }: LookedRow, place: Moment): Moment {
  return oldestAt === null || oldestId === null ? place : { at: oldestAt, id: oldestId }
}

function spanOf({ newestAt, oldestAt }: LookedRow): number {
  return newestAt === null || oldestAt === null ? 1 : Math.max(1, newestAt.getTime() - oldestAt.getTime())
}

/** What the index can be asked for; null when nothing in the question narrows it down. */
function questionIndexQuery(question: Question, rooms: readonly OwnRoom[], expansions: Expansions): string | null {
  const parts: string[] = []
  for (const group of question.texts) {
    const queries = group.map((sought) => indexQuery(sought, expansions))
    if (queries.every((query) => query !== null)) parts.push(anyOf(queries))
  }
  const { authors, mentioned, must } = question
  if (authors.any.length > 0) parts.push(anyOf(authors.any.map((id) => quoted(marks.author(id)))))
  for (const id of mentioned.any) parts.push(mentionQuery(id))
  for (const trait of must) {
    const mark = traitMarks[trait]
    if (mark !== undefined) parts.push(quoted(mark))
  }
  const inside = question.roomIds ?? rooms.map(({ id }) => id)
  if (inside.length <= mostRoomMarks) parts.push(anyOf(inside.map((id) => quoted(marks.room(id)))))
  return parts.length === 0 ? null : allOf(parts)
}

const mentionQuery = (id: string) => anyOf([quoted(marks.mention(id)), quoted(marks.everybody)])

/** What is written down with the words of a message. */
const traitMarks: Readonly<Partial<Record<Trait, string>>> = {
  link: marks.link,
  code: marks.code,
  reply: marks.reply,
  pinned: marks.pinned,
  file: marks.file,
  image: marks.image,
}

function lookOf(accountId: string, question: Question, expansions: Expansions): Omit<Look, 'before' | 'limit'> {
  const { authors, mentioned, must, mustNot, roomIds, from } = question
  const plain = (query: string): Judgement => ({ query, pattern: null })
  const asked = question.texts.map((group) => judgement(group, expansions))
  if (authors.any.length > 0) asked.push(plain(anyOf(authors.any.map((id) => quoted(marks.author(id))))))
  for (const id of mentioned.any) asked.push(plain(mentionQuery(id)))
  const refused = question.without.map((sought) => judgement([sought], expansions))
  for (const id of authors.none) refused.push(plain(quoted(marks.author(id))))
  for (const id of mentioned.none) refused.push(plain(mentionQuery(id)))
  for (const [trait, mark] of Object.entries(traitMarks)) {
    if (must.some((each) => each === trait)) asked.push(plain(quoted(mark)))
    if (mustNot.some((each) => each === trait)) refused.push(plain(quoted(mark)))
  }
  const wanted = (trait: Trait) => (must.includes(trait) ? true : mustNot.includes(trait) ? false : null)
  return {
    accountId,
    from: from ?? new Date(0),
    queries: asked.map(({ query }) => query),
    patterns: asked.map(({ pattern }) => pattern),
    notQueries: refused.map(({ query }) => query),
    notPatterns: refused.map(({ pattern }) => pattern),
    roomIds,
    edited: wanted('edited'),
    unread: wanted('unread'),
    reacted: wanted('reaction'),
  }
}
