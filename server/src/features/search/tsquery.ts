import { quoted } from '../../platform/words/vector.ts'
import type { Fit, Sequence, Sought } from './sought.ts'

/** Which words of the place begin with or contain something; null when they are too many to be asked for one by one. */
export interface Expansions {
  readonly beginnings: ReadonlyMap<string, readonly string[] | null>
  readonly insides: ReadonlyMap<string, readonly string[] | null>
}

/** Parts of an index query; null stands for one that cannot be asked of the index. */
type Part = string | null

export const allOf = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' & ')
export const anyOf = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' | ')

/** A condition judged at a message: its words fit the query, or, where there is one, their text the pattern. */
export interface Judgement {
  readonly query: string
  readonly pattern: string | null
}

const nothing = quoted('~none')

/** Any of these texts. Beginnings are looked at in the message itself, and so is what too many words contain. */
export function judgement(texts: readonly Sought[], { insides }: Expansions): Judgement {
  const queries: string[] = []
  const patterns: string[] = []
  for (const sought of texts) {
    if (sought.is === 'sequences') queries.push(...sought.any.map((sequence) => sequenceQuery(sequence, judged)))
    else {
      const words = insides.get(sought.text) ?? null
      if (words === null) patterns.push(sought.text)
      else queries.push(wordsQuery(words) ?? nothing)
    }
  }
  return {
    query: queries.length === 0 ? nothing : anyOf(queries),
    // In the written form of a tsvector every word stands in quotes, and only what is no word begins with a tilde.
    pattern: patterns.length === 0 ? null : `'(?!~)[^']*(?:${patterns.map(plainly).join('|')})`,
  }
}

/** A few letters and numbers are more than one sign when they are folded: ⑴ is (1). */
const plainly = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const judged = ({ text, others, isBeginning }: Fit) =>
  anyOf([isBeginning ? `${quoted(text)}:*` : quoted(text), ...others.map(quoted)])

/** The same asked of the index, where a beginning stands for the words that are known to begin so. */
export function indexQuery(sought: Sought, { beginnings, insides }: Expansions): Part {
  if (sought.is === 'inside') return wordsQuery(insides.get(sought.text) ?? null)
  const parts = sought.any.map((sequence) => {
    const isOpen = sequence.some(({ fit }) => fit.isBeginning && (beginnings.get(fit.text) ?? null) === null)
    if (!isOpen) return sequenceQuery(sequence, (fit) => anyOf(formsOf(fit, beginnings).map(quoted)))
    // Too many words begin so; what stands before still tells.
    const told = sequence.filter(({ fit }) => !fit.isBeginning)
    return told.length === 0 ? null : allOf(told.map(({ fit }) => quoted(fit.text)))
  })
  return parts.every((part) => part !== null) ? anyOf(parts) : null
}

/** Without the order in which words stand: how many messages the index has to look at. */
export function loosely(query: string): string {
  return query.replace(/<(?:-|\d+)>/g, '&')
}

function formsOf({ text, others, isBeginning }: Fit, beginnings: Expansions['beginnings']): string[] {
  return [...new Set([text, ...others, ...(isBeginning ? (beginnings.get(text) ?? []) : [])])]
}

function sequenceQuery(sequence: Sequence, fitQuery: (fit: Fit) => string): string {
  return sequence.map(({ fit, step }, index) => `${index === 0 ? '' : ` <${step}> `}(${fitQuery(fit)})`).join('')
}

function wordsQuery(words: readonly string[] | null): Part {
  if (words === null) return null
  // A word that nobody ever said.
  return words.length === 0 ? nothing : anyOf(words.map(quoted))
}

/** What in a question has to be looked up among the words of the place. */
export function openEnds(texts: readonly Sought[]): { beginnings: string[]; insides: string[] } {
  const beginnings = texts.flatMap((sought) =>
    sought.is === 'inside'
      ? []
      : sought.any.flatMap((sequence) => sequence.flatMap(({ fit }) => (fit.isBeginning ? [fit.text] : []))),
  )
  const insides = texts.flatMap((sought) => (sought.is === 'inside' ? [sought.text] : []))
  return { beginnings: [...new Set(beginnings)], insides: [...new Set(insides)] }
}
