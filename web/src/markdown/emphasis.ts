import type { Inline, Span } from './tree.ts'

type Marker = '*' | '_' | '~' | '|' | 'u'

/** Signs that may begin or end a span, as many as stand together. */
interface Run {
  readonly marker: Marker
  readonly canOpen: boolean
  readonly canClose: boolean
  /** How many there were. */
  readonly length: number
  /** How many are not part of a span yet. */
  left: number
}

/** A piece of a line, in a list that spans fold together. */
export interface Piece {
  readonly node: Inline | null
  readonly run: Run | null
  /** How many spans are within each other in it. */
  readonly depth: number
  before: Piece | null
  after: Piece | null
}

/** Deeper than anybody means it; what is nested further stays as it was written. */
const deepest = 12

export function nodePiece(node: Inline, depth = 0): Piece {
  return { node, run: null, depth, before: null, after: null }
}

export function runPiece(run: Omit<Run, 'left'>): Piece {
  return { node: null, run: { ...run, left: run.length }, depth: 0, before: null, after: null }
}

/** Folds spans together, innermost and leftmost first, as CommonMark has it; signs that match nothing are text. */
export function foldSpans(pieces: readonly Piece[]): { readonly parts: Inline[]; readonly depth: number } {
  const head = nodePiece({ is: 'text', text: '' })
  let last = head
  for (const piece of pieces) {
    link(last, piece)
    last = piece
  }
  last.after = null
  // Nothing before these can open for the same kind of closer, so no search goes over the same stretch twice.
  const bottoms = new Map<string, Piece>()
  let closer = head.after
  while (closer !== null) {
    const { run } = closer
    if (run === null || !run.canClose || run.left < least(run.marker)) {
      closer = closer.after
      continue
    }
    const kind = `${run.marker}${run.canOpen ? 1 : 0}${run.length % 3}`
    const opener = findOpener(closer, run, bottoms.get(kind) ?? head, head)
    if (opener === null) {
      if (closer.before !== null) bottoms.set(kind, closer.before)
      closer = closer.after
    } else {
      fold(opener, closer)
    }
  }
  return collect(head.after, null)
}

function findOpener(closer: Piece, run: Run, bottom: Piece, head: Piece): Piece | null {
  for (let piece = closer.before; piece !== null && piece !== bottom && piece !== head; piece = piece.before) {
    const other = piece.run
    if (other?.marker !== run.marker || !other.canOpen || other.left < least(run.marker)) continue
    const isBoth = other.canClose || run.canOpen
    const isOdd = (other.length + run.length) % 3 === 0 && (other.length % 3 !== 0 || run.length % 3 !== 0)
    if (isBoth && isOdd && (run.marker === '*' || run.marker === '_')) continue
    return piece
  }
  return null
}

/** Puts what is between both into a span. */
function fold(opener: Piece, closer: Piece): void {
  if (opener.run === null || closer.run === null) return
  const { marker } = closer.run
  const used = marker === '*' || marker === '_' ? (opener.run.left > 1 && closer.run.left > 1 ? 2 : 1) : least(marker)
  opener.run.left -= used
  closer.run.left -= used
  const { parts, depth } = collect(opener.after, closer)
  if (parts.length > 0 && depth < deepest) {
    const span = nodePiece({ is: spanOf(marker, used), parts }, depth + 1)
    link(opener, span)
    link(span, closer)
  }
}

function collect(from: Piece | null, to: Piece | null): { readonly parts: Inline[]; readonly depth: number } {
  const parts: Inline[] = []
  let depth = 0
  for (let piece = from; piece !== null && piece !== to; piece = piece.after) {
    depth = Math.max(depth, piece.depth)
    const node = piece.node ?? leftOver(piece.run)
    const before = parts.at(-1)
    if (node.is === 'text' && before?.is === 'text')
      parts[parts.length - 1] = { is: 'text', text: before.text + node.text }
    else if (node.is !== 'text' || node.text !== '') parts.push(node)
  }
  return { parts, depth }
}

function leftOver(run: Run | null): Inline {
  if (run === null) return { is: 'text', text: '' }
  if (run.marker !== 'u') return { is: 'text', text: run.marker.repeat(run.left) }
  return { is: 'text', text: run.left === 0 ? '' : run.canOpen ? '<u>' : '</u>' }
}

function spanOf(marker: Marker, used: number): Span {
  switch (marker) {
    case '*':
    case '_':
      return used === 2 ? 'strong' : 'emphasis'
    case '~':
      return 'strike'
    case '|':
      return 'spoiler'
    case 'u':
      return 'underline'
  }
}

function least(marker: Marker): number {
  return marker === '~' || marker === '|' ? 2 : 1
}

function link(before: Piece, after: Piece): void {
  before.after = after
  after.before = before
}
