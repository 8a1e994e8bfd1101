/** The language of searching: what a client loads when somebody searches, and the server reads by the same rules. */
export { type Days, readDays } from './search/days.ts'
export { type ExcerptPart, readHighlight } from './search/hits.ts'
export { type Piece, piecesOf } from './search/pieces.ts'
export {
  carried,
  type Carried,
  type Filter,
  filterKeyOf,
  type Nature,
  natures,
  type PlacedFilter,
  type QueryProblem,
  type QueryProblemReason,
  querySizes,
  readQuery,
  type SearchQuery,
  type SoughtText,
  type Span,
} from './search/query.ts'
