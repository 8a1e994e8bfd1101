import { type ExcerptPart, readHighlight } from '@parley/protocol/search'
import { parseMarkdown } from '../markdown/parse.ts'
import { plainText } from '../markdown/plain-text.ts'
import { shortText } from '../markdown/short-text.ts'

/** No text has these: between them what was found is carried through the reading of the message. */
const [begin, end] = ['\ufdd0', '\ufdd1']
const either = /[\ufdd0\ufdd1]/u
const between = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/gu

/** So much is shown before the first that was found, and in all. */
const lead = 60
const most = 400

/**
 * What a message says around what was found in it, as it is read in its place: without the signs that shape it, and what its
 * author has hidden stays hidden.
 */
export function readableHits(content: string, highlight: string): readonly ExcerptPart[] {
  const hits = hitsIn(content, readHighlight(highlight))
  if (hits === null || either.test(content)) return [{ text: shortText(content), isHit: false, from: 0 }]
  const marked = hits.reduceRight(
    (text, { from, to }) => text.slice(0, from) + begin + text.slice(from, to) + end + text.slice(to),
    content,
  )
  const read = plainText(parseMarkdown(marked), (parts) =>
    either.test(plainText([{ is: 'paragraph', parts }])) ? `${begin}▒▒▒${end}` : '▒▒▒',
  )
  return excerptOf(partsOf(read.replace(/\s+/gu, ' ')))
}

interface Hit {
  readonly from: number
  readonly to: number
}

/** Where in the content that is which was found, from an excerpt that has its spaces made one; null when it is of another. */
function hitsIn(content: string, parts: readonly ExcerptPart[]): readonly Hit[] | null {
  const places: number[] = []
  let line = ''
  for (const { 0: run, index } of content.matchAll(/\s+|\S/gu)) {
    const unit = run.trim() === '' ? ' ' : run
    line += unit
    for (let n = 0; n < unit.length; n += 1) places.push(index + n)
  }
  places.push(content.length)
  const excerpt = parts.map(({ text }) => text).join('')
  const starts = excerpt.startsWith('…') ? [0, 1] : [0]
  const stops = excerpt.endsWith('…') ? [0, 1] : [0]
  const offsets = starts.flatMap((start) =>
    stops.map((stop) => [line.indexOf(excerpt.slice(start, excerpt.length - stop)), start] as const),
  )
  const [at, cut] = offsets.find(([found]) => found !== -1) ?? [-1, 0]
  if (at === -1) return null
  const place = (index: number) => places[at - cut + index] ?? content.length
  return parts
    .filter(({ isHit }) => isHit)
    .map(({ text, from }) => ({ from: place(from), to: place(from + text.length - 1) + 1 }))
}

function partsOf(read: string): ExcerptPart[] {
  const parts: ExcerptPart[] = []
  let from = 0
  const take = (piece: string, isHit: boolean) => {
    const text = piece.replace(/[\ufdd0\ufdd1]/gu, '')
    if (text !== '') parts.push({ text, isHit, from })
    from += text.length
  }
  let at = 0
  for (const { 0: whole, 1: hit = '', index } of read.matchAll(between)) {
    take(read.slice(at, index), false)
    take(hit, true)
    at = index + whole.length
  }
  take(read.slice(at), false)
  return parts
}

/** As much as is looked at, from shortly before the first that was found. */
function excerptOf(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const text = parts.map((part) => part.text).join('')
  if (text.length <= most) return parts
  const first = parts.find(({ isHit }) => isHit)?.from ?? 0
  const start = first <= lead ? 0 : gapAfter(text, first - lead, first)
  const stop = Math.min(text.length, start + most)
  const within = parts.flatMap(({ text: piece, isHit, from }) => {
    const shown = piece.slice(Math.max(0, start - from), Math.max(0, stop - from))
    return shown === '' ? [] : [{ text: shown, isHit, from: Math.max(from, start) }]
  })
  const dots = (from: number) => ({ text: '…', isHit: false, from })
  return [...(start > 0 ? [dots(-1)] : []), ...within, ...(stop < text.length ? [dots(stop)] : [])]
}

/** Where the next word begins; or the place itself, but not amid a character of two units. */
function gapAfter(text: string, at: number, before: number): number {
  const gap = text.indexOf(' ', at)
  if (gap !== -1 && gap < before) return gap + 1
  return /[\udc00-\udfff]/u.test(text[at] ?? '') ? at + 1 : at
}
