/** A part of a query as it is written, between spaces or quotes. */
export interface Piece {
  /** What stands before the colon, if something does. */
  readonly key: string | null
  readonly text: string
  readonly isQuoted: boolean
  /** Begins with a minus. */
  readonly isWithout: boolean
  readonly from: number
  readonly to: number
}

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' }
const space = /\s/u

/** Takes a query apart. A quote that is not closed goes on to the end, so that nothing is wrong while somebody types. */
export function piecesOf(typed: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < typed.length) {
    if (space.test(typed[at] ?? '')) {
      at += 1
      continue
    }
    const piece = pieceAt(typed, at)
    if (piece.key !== null || piece.text.trim() !== '') pieces.push(piece)
    at = piece.to
  }
  return pieces
}

function pieceAt(typed: string, from: number): Piece {
  // A minus that stands alone or before another sign is text, such as an arrow.
  const isWithout = /^-[^\s\->=]/u.test(typed.slice(from, from + 2))
  let at = isWithout ? from + 1 : from
  const named = /^(\p{L}+):/u.exec(typed.slice(at, at + 32))
  const key = named?.[1] ?? null
  if (key !== null) at += key.length + 1
  const quoted = quotedAt(typed, at)
  if (quoted !== null) return { key, isQuoted: true, isWithout, from, ...quoted }
  let to = at
  while (to < typed.length && !space.test(typed[to] ?? '')) to += 1
  return { key, text: typed.slice(at, to), isQuoted: false, isWithout, from, to }
}

function quotedAt(typed: string, at: number): { text: string; to: number } | null {
  const close = quotes[typed[at] ?? '']
  if (close === undefined) return null
  const end = typed.indexOf(close, at + 1)
  return end === -1
    ? { text: typed.slice(at + 1), to: typed.length }
    : { text: typed.slice(at + 1, end), to: end + close.length }
}
