/** What stands in a field, and what of it is selected; where nothing is, both ends are the caret. */
export interface Written {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Makes something else of it; null when there is nothing to do. */
export type Rewrite = (written: Written) => Written | null

/** A text with the caret behind it. */
export function writtenOf(text: string): Written {
  return { text, from: text.length, to: text.length }
}

/** Puts something in place of what is selected, with the caret behind it. */
export function replaceSelection({ text, from, to }: Written, insert: string): Written {
  const caret = from + insert.length
  return { text: text.slice(0, from) + insert + text.slice(to), from: caret, to: caret }
}

/** Where the lines begin and end that a selection touches. */
export function linesAround({ text, from, to }: Written): { readonly start: number; readonly end: number } {
  // A selection that ends where a line begins does not touch that line.
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to
  const end = text.indexOf('\n', last)
  return { start: text.lastIndexOf('\n', from - 1) + 1, end: end === -1 ? text.length : end }
}

export interface Difference {
  readonly from: number
  readonly to: number
  readonly insert: string
}

const isHigh = (text: string, at: number) => /[\ud800-\udbff]/.test(text.charAt(at))
const isLow = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at))

/** The one piece in which two texts differ; it never cuts a character in two. */
export function differenceOf(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  if (head > 0 && isHigh(before, head - 1)) head -= 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  if (tail > 0 && isLow(before, before.length - tail)) tail -= 1
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) }
}

/** Whether a place lies within a block of code that has begun before it. Behind the line that ends the block it does not. */
export function isInFence(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const hasBegun = (text.slice(0, start).match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1
  return hasBegun && !/^ {0,3}(?:```+|~~~+)[ \t]*$/.test(text.slice(start, at))
}
