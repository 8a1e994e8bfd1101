import type { Database } from '../../platform/postgres/database.ts'
import { quoted } from '../../platform/words/vector.ts'
import { marks } from '../messages/index.ts'
import type { Question, Trait } from './read-question.ts'
import { type Look, type OwnRoom, wordsBeginning, wordsContaining } from './store.ts'
import { anyOf, type Expansions, indexQuery, type Judgement, judgement, openEnds } from './tsquery.ts'

/** A beginning or part that more words have is looked for in the messages themselves. */
const mostWords = 200
/** Who is in more rooms than these is looked up by what was said, not by where. */
const mostRoomMarks = 64

/** How a question is carried out: what every message is judged by, and what the index can be asked for. */
export interface Plan {
  readonly look: Omit<Look, 'before' | 'limit'>
  /** All of these fit what is looked for; none where nothing in the question narrows it down. */
  readonly queries: readonly string[]
}

/** Looks up among the words of the place what begins as was asked. */
export async function makePlan(
  database: Database,
  accountId: string,
  rooms: readonly OwnRoom[],
  question: Question,
): Promise<Plan> {
  const { beginnings, insides } = openEnds([...question.texts.flat(), ...question.without])
  const [beginning, inside] = await Promise.all([
    wordsBeginning(database, beginnings, mostWords),
    wordsContaining(database, insides, mostWords),
  ])
  const expansions = { beginnings: beginning, insides: inside }
  return {
    look: lookOf(accountId, question, expansions),
    queries: indexQueries(question, rooms, expansions),
  }
}

function indexQueries(question: Question, rooms: readonly OwnRoom[], expansions: Expansions): string[] {
  const parts: string[] = []
  for (const group of question.texts) {
    const queries = group.map((sought) => indexQuery(sought, expansions))
    if (queries.every((query) => query !== null)) parts.push(anyOf(queries))
  }
  const { authors, mentioned, must } = question
  if (authors.any.length > 0) parts.push(anyOf(authors.any.map((id) => quoted(marks.author(id)))))
  for (const id of mentioned.any) parts.push(mentionQuery(id))
  for (const trait of must) {
    const mark = traitMarks[trait === 'image' ? 'file' : trait]
    if (mark !== undefined) parts.push(quoted(mark))
  }
  const inside = question.roomIds ?? rooms.map(({ id }) => id)
  if (inside.length <= mostRoomMarks) parts.push(anyOf(inside.map((id) => quoted(marks.room(id)))))
  return parts
}

const mentionQuery = (id: string) => anyOf([quoted(marks.mention(id)), quoted(marks.everybody)])

/** What is written down with the words of a message. */
const traitMarks: Readonly<Partial<Record<Trait, string>>> = {
  link: marks.link,
  code: marks.code,
  reply: marks.reply,
  pinned: marks.pinned,
  file: marks.file,
}

function lookOf(accountId: string, question: Question, expansions: Expansions): Omit<Look, 'before' | 'limit'> {
  const { authors, mentioned, must, mustNot, roomIds, from, skipped, askedFor } = question
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
    pictured: wanted('image'),
    skipped,
    askedFor,
  }
}
