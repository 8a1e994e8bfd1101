import { type Token, tokensOf } from '../../platform/words/tokens.ts'
import type { Fit, Sequence, Sought } from './sought.ts'

interface Hit {
  readonly from: number
  readonly to: number
}

/** Where in a text something is that was looked for, in order and apart from each other. */
function hitsIn(text: string, texts: readonly Sought[]): Hit[] {
  if (texts.length === 0) return []
  const tokens = tokensOf(text)
  const byPlace = new Map<number, Token[]>()
  for (const token of tokens) {
    const there = byPlace.get(token.place)
    if (there === undefined) byPlace.set(token.place, [token])
    else there.push(token)
  }
  const hits = texts.flatMap((sought) =>
    sought.is === 'inside'
      ? tokens.filter(({ kind, text: word }) => (kind === 'word' || kind === 'whole') && word.includes(sought.text))
      : sought.any.flatMap((sequence) => sequenceHits(tokens, byPlace, sequence)),
  )
  return joined(hits)
}

function sequenceHits(tokens: readonly Token[], byPlace: ReadonlyMap<number, Token[]>, sequence: Sequence): Hit[] {
  const [first, ...rest] = sequence
  if (first === undefined) return []
  return tokens.flatMap((token) => {
    if (!fits(token, first.fit)) return []
    let [place, to] = [token.place, token.to]
    for (const { fit, step } of rest) {
      place += step
      const next = byPlace.get(place)?.find((each) => fits(each, fit))
      if (next === undefined) return []
      to = Math.max(to, next.to)
    }
    return [{ from: token.from, to }]
  })
}

function fits({ text }: Token, fit: Fit): boolean {
  return text === fit.text || fit.others.includes(text) || (fit.isBeginning && text.startsWith(fit.text))
}

function joined(hits: readonly Hit[]): Hit[] {
  const apart: { from: number; to: number }[] = []
  for (const { from, to } of hits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = apart.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else apart.push({ from, to })
  }
  return apart
}

/** How much is shown before the first hit, and in all. */
const lead = 60
const length = 240

/** An excerpt around the first hit, with every hit in it in `<mark>` and everything else escaped. */
export function highlight(content: string, texts: readonly Sought[]): string {
  return marked(content, hitsIn(content, texts))
}

/** The same of something that is only shown where anything was found in it. */
export function highlightIfFound(text: string, texts: readonly Sought[]): string | null {
  const hits = hitsIn(text, texts)
  return hits.length === 0 ? null : marked(text, hits)
}

function marked(content: string, hits: readonly Hit[]): string {
  const [begin, end] = excerptAround(content, hits[0] ?? { from: 0, to: 0 })
  let shown = begin > 0 ? '…' : ''
  let at = begin
  for (const { from, to } of hits) {
    if (to <= begin || from >= end) continue
    const [start, stop] = [Math.max(from, begin), Math.min(to, end)]
    shown += `${escaped(content.slice(at, start))}<mark>${escaped(content.slice(start, stop))}</mark>`
    at = stop
  }
  return `${shown}${escaped(content.slice(at, end))}${end < content.length ? '…' : ''}`
}

function excerptAround(content: string, { from, to }: Hit): [begin: number, end: number] {
  if (content.length <= length) return [0, content.length]
  const begin = from <= lead ? 0 : cut(content, from - lead, 1)
  return [begin, cut(content, Math.min(content.length, Math.max(begin + length, Math.min(to, begin + 2 * length))), -1)]
}

/** The nearest gap between words, else the place itself; never amid a character of two units or before its marks. */
function cut(content: string, at: number, direction: 1 | -1): number {
  if (at <= 0 || at >= content.length) return Math.max(0, Math.min(at, content.length))
  for (let near = at; near > 0 && near < content.length && Math.abs(near - at) < 20; near += direction) {
    if (/\s/u.test(content[near] ?? '')) return direction === 1 ? near + 1 : near
  }
  let place = at
  while (place > 0 && isWithin(content.charCodeAt(place))) place -= 1
  return place
}

/** Whether it is the second half of a character, a mark on one, or joins two. */
function isWithin(unit: number): boolean {
  return (unit >= 0xdc00 && unit <= 0xdfff) || /\p{M}|\u200d/u.test(String.fromCharCode(unit))
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
