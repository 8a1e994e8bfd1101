import { readDays } from './days.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** What a message can be asked to carry. */
export const carried = ['file', 'image', 'link', 'code', 'reaction'] as const
/** What a message can be asked to be. */
export const natures = ['pinned', 'edited', 'reply', 'mine', 'unread'] as const

export type Carried = (typeof carried)[number]
export type Nature = (typeof natures)[number]

/** A text that is looked for. */
export interface SoughtText {
  readonly text: string
  /** In quotes: these words as they are written and in this order. */
  readonly isExact: boolean
  /** Begins with a star: inside of words, too. */
  readonly isInside: boolean
}

/** A condition beside the text. Days are the asker's own: from the first moment of one to the first of another. */
export type Filter =
  | { readonly is: 'from' | 'mentions'; readonly whom: string }
  | { readonly is: 'in'; readonly room: string }
  | { readonly is: 'has'; readonly what: Carried }
  | { readonly is: 'is'; readonly what: Nature }
  | { readonly is: 'during'; readonly from: string | null; readonly until: string | null }

export type PlacedFilter = Filter & { readonly isWithout: boolean; readonly at: Span }

/** Where something stands in the query, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface SearchQuery {
  /** All of these, of each any. */
  readonly texts: readonly (readonly SoughtText[])[]
  /** None of these. */
  readonly without: readonly SoughtText[]
  readonly filters: readonly PlacedFilter[]
}

const queryProblems = [
  'nothing',
  'too_long',
  'too_many',
  'no_value',
  'unknown_has',
  'unknown_is',
  'bad_day',
  'lonely_or',
  'too_short_inside',
  'unknown_person',
  'unknown_room',
] as const
export type QueryProblemReason = (typeof queryProblems)[number]

/** What is not right with a query, and where. */
export interface QueryProblem {
  readonly reason: QueryProblemReason
  readonly at: Span
  /** The part of the query that it is about. */
  readonly about: string
}

export const querySizes = { length: 500, parts: 24, inside: 3 } as const

type FilterKey = 'from' | 'mentions' | 'in' | 'has' | 'is' | 'before' | 'after' | 'during'

const keys: Readonly<Record<string, FilterKey>> = {
  from: 'from',
  mentions: 'mentions',
  to: 'mentions',
  in: 'in',
  has: 'has',
  is: 'is',
  before: 'before',
  after: 'after',
  on: 'during',
  during: 'during',
}

/**
 * Reads what somebody typed into a search. Everything that is not plainly a filter is text that is looked for.
 * @example
 * readQuery('in:harbour "spring tide" -draft', '2026-11-21')
 */
export function readQuery(typed: string, today: string): { query: SearchQuery } | { problems: QueryProblem[] } {
  const whole = { from: 0, to: typed.length }
  if (typed.length > querySizes.length) return { problems: [{ reason: 'too_long', at: whole, about: '' }] }
  const pieces = piecesOf(typed)
  if (pieces.length > querySizes.parts) return { problems: [{ reason: 'too_many', at: whole, about: '' }] }
  const problems: QueryProblem[] = []
  const texts: SoughtText[][] = []
  const without: SoughtText[] = []
  const filters: PlacedFilter[] = []
  let isAlternative = false
  for (const [index, piece] of pieces.entries()) {
    const object = (reason: QueryProblemReason) => problems.push({ reason, at: spanOf(piece), about: aboutOf(piece) })
    if (isOr(piece)) {
      const [before, after] = [pieces[index - 1], pieces[index + 1]]
      if (!joins(before) || !joins(after)) object('lonely_or')
      isAlternative = true
      continue
    }
    const read = readPiece(piece, today)
    if ('reason' in read) object(read.reason)
    else if ('filter' in read) filters.push({ ...read.filter, isWithout: piece.isWithout, at: spanOf(piece) })
    else if (piece.isWithout) without.push(read.sought)
    else if (isAlternative && texts.length > 0) texts.at(-1)?.push(read.sought)
    else texts.push([read.sought])
    isAlternative = false
  }
  if (problems.length > 0) return { problems }
  if (pieces.length === 0) return { problems: [{ reason: 'nothing', at: whole, about: '' }] }
  return { query: { texts, without, filters } }
}

const isOr = (piece: Piece) => piece.key === null && !piece.isQuoted && !piece.isWithout && piece.text === 'OR'
/** Whether this can stand beside an OR. */
const joins = (piece: Piece | undefined) =>
  piece !== undefined && !isOr(piece) && !piece.isWithout && (piece.key === null || keyOf(piece) === null)
const spanOf = ({ from, to }: Piece): Span => ({ from, to })
const aboutOf = ({ key, text }: Piece) => (key === null ? text : text === '' ? `${key}:` : text)

const keyOf = ({ key }: Piece) => filterKeyOf(key ?? '')

/**
 * What a filter of this name is about; null when there is none.
 * @example
 * filterKeyOf('To') // 'mentions'
 */
export function filterKeyOf(name: string): FilterKey | null {
  const known = name.toLowerCase()
  return Object.hasOwn(keys, known) ? (keys[known] ?? null) : null
}

type Read = { filter: Filter } | { sought: SoughtText } | { reason: QueryProblemReason }

function readPiece(piece: Piece, today: string): Read {
  const key = keyOf(piece)
  if (key === null) return readText(piece)
  const { text } = piece
  if (text === '') return { reason: 'no_value' }
  const word = text.toLowerCase()
  switch (key) {
    case 'from':
    case 'mentions':
      return { filter: { is: key, whom: text.replace(/^@/, '') } }
    case 'in':
      return { filter: { is: 'in', room: text } }
    case 'has': {
      const what = carried.find((each) => each === word || `${each}s` === word)
      return what === undefined ? { reason: 'unknown_has' } : { filter: { is: 'has', what } }
    }
    case 'is': {
      const what = natures.find((each) => each === word)
      return what === undefined ? { reason: 'unknown_is' } : { filter: { is: 'is', what } }
    }
    default: {
      const days = readDays(word, today)
      if (days === null) return { reason: 'bad_day' }
      const from = key === 'before' ? null : key === 'after' ? days.until : days.from
      const until = key === 'before' ? days.from : key === 'after' ? null : days.until
      return { filter: { is: 'during', from, until } }
    }
  }
}

function readText({ key, text, isQuoted }: Piece): Read {
  if (isQuoted && key === null) return { sought: { text, isExact: true, isInside: false } }
  // What looks like a filter and is none, such as an address or a time, is text.
  const whole = key === null ? text : `${key}:${text}`
  const isInside = /^\*+[^*\s]/u.test(whole)
  const bare = isInside ? whole.replace(/^\*+|\*+$/gu, '') : whole
  if (isInside && [...bare].length < querySizes.inside) return { reason: 'too_short_inside' }
  return { sought: { text: bare, isExact: false, isInside } }
}
