import { piecesOf, type PlacedFilter, type QueryProblem, readQuery, type Span } from '@parley/protocol/search'

/** What somebody typed, as the views need it: what is narrowed down, and what is not understood. */
export interface Asked {
  readonly isEmpty: boolean
  readonly filters: readonly PlacedFilter[]
  readonly problems: readonly QueryProblem[]
}

export function readAsked(text: string, today: string): Asked {
  if (text.trim() === '') return { isEmpty: true, filters: [], problems: [] }
  const read = readQuery(text, today)
  if ('problems' in read) return { isEmpty: false, filters: [], problems: read.problems }
  return { isEmpty: false, filters: read.query.filters, problems: [] }
}

/** What rooms and people could be called that are meant: the words of a search, as long as each is to be there. */
export function namesIn(text: string, today: string): string {
  const read = readQuery(text, today)
  if ('problems' in read || read.query.texts.some((group) => group.length > 1)) return ''
  return read.query.texts.flatMap((group) => group.map((sought) => sought.text)).join(' ')
}

/** The text without any of its filters. */
export function withoutFilters(text: string, filters: readonly PlacedFilter[]): string {
  return filters.toReversed().reduce((rest, { at }) => withoutSpan(rest, at), text)
}

/** The text without one of its parts. */
export function withoutSpan(text: string, { from, to }: Span): string {
  return `${text.slice(0, from)}${text.slice(to)}`.replace(/\s+/gu, ' ').trim()
}

/** The text looked for inside of words, too; null where it is already, or has no word. */
export function lookInside(text: string): string | null {
  const widened = piecesOf(text)
    .toReversed()
    .reduce((all, piece) => {
      const isWord = piece.key === null && !piece.isQuoted && !piece.isWithout && /^\p{L}{3}/u.test(piece.text)
      return isWord ? `${all.slice(0, piece.from)}*${all.slice(piece.from)}` : all
    }, text)
  return widened === text ? null : widened
}
