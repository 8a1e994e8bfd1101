import { filterKeyOf } from '@parley/protocol/search'

/** What a filter that is being typed is about. */
type CompletedKey = 'from' | 'mentions' | 'in' | 'has' | 'is' | 'day'

/** The part of the text that would be completed. */
export interface Completing {
  readonly key: CompletedKey
  readonly partial: string
  readonly from: number
  readonly to: number
}

/** What is being typed where the caret is, if it is the value of a filter. */
export function completingAt(text: string, caret: number): Completing | null {
  const before = /(?:^|\s)-?(\p{L}+):("[^"]*|[^\s"]*)$/u.exec(text.slice(0, caret))
  if (before === null) return null
  const [, name = '', typed = ''] = before
  const known = filterKeyOf(name)
  if (known === null) return null
  const rest = typed.startsWith('"') ? /^[^"]*"?/u : /^\S*/u
  const after = rest.exec(text.slice(caret))?.[0] ?? ''
  const key = known === 'before' || known === 'after' || known === 'during' ? 'day' : known
  return { key, partial: typed.replace(/^"/, ''), from: caret - typed.length, to: caret + after.length }
}

/** The text with the value put in, and where the caret is then. */
export function complete(text: string, { from, to }: Completing, value: string): { text: string; caret: number } {
  const written = quotedIfNeeded(value)
  const rest = text.slice(to).replace(/^\s+/u, '')
  return { text: `${text.slice(0, from)}${written} ${rest}`, caret: from + written.length + 1 }
}

/** A name that has spaces or quotes in it stands in quotes that it does not have. */
function quotedIfNeeded(value: string): string {
  if (!/[\s"“„«「『]/u.test(value)) return value
  const [open, close] = quotes.find((pair) => !value.includes(pair[1])) ?? quotes[0]
  return `${open}${value}${close}`
}

const quotes = [
  ['"', '"'],
  ['«', '»'],
  ['「', '」'],
] as const

/** The text with a filter begun at its end, ready for its value. */
export function beginFilter(text: string, key: string): string {
  return `${text.trimEnd()}${text.trim() === '' ? '' : ' '}${key}:`
}
