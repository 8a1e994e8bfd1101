import type { FieldProblem } from './field-problem.ts'
import { sizes } from './limits.ts'

let segmenter: Intl.Segmenter | null = null

/** Characters as people see them. One segmenter is made when it is first needed: that takes its time. */
export function charactersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** Finding characters takes long, so they are only looked for where there may be too many, and no further than that. */
export function isLonger(text: string, most: number): boolean {
  if (text.length <= most || [...text].length <= most) return false
  let count = 0
  for (const _ of charactersOf(text)) {
    count += 1
    if (count > most) return true
  }
  return false
}

/** Characters as people count them: a family emoji or a letter with its accents is one. */
export function countCharacters(text: string): number {
  if (text.length <= sizes.messageMax && /^[\n\t -~]*$/.test(text)) return text.length
  let count = 0
  for (const _ of charactersOf(text)) count += 1
  return count
}

export function emojiProblem(emoji: string): FieldProblem | null {
  const pictured = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3/u
  const isOne = emoji.length <= 32 && pictured.test(emoji) && [...charactersOf(emoji)].length === 1
  return isOne ? null : { rule: 'one_emoji' }
}
