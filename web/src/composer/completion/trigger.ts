import { noMentionAfter, noRoomAfter } from '@parley/protocol/wire'
import { isInFence, type Written } from '../text/written.ts'

export type TriggerKind = 'emoji' | 'person' | 'room' | 'command'

/** A word that asks to be completed. */
export interface Trigger {
  readonly kind: TriggerKind
  /** Where the sign stands that it begins with. */
  readonly start: number
  readonly query: string
}

const after = (never: string, form: string) => new RegExp(`(?<!${never})(?<sign>${form})$`, 'u')

const words: readonly (readonly [kind: TriggerKind, pattern: RegExp])[] = [
  ['command', /^\/([\p{L}-]*)$/u],
  // From two letters on, and not after a letter: faces such as :D and times such as 10:30 are no names of emoji.
  ['emoji', /(?<![\p{L}\p{N}:])(?<sign>:)([\p{L}\p{N}_+-]{2,40})$/u],
  // Names may have several words; an @ within an address is no mention.
  ['person', after(noMentionAfter, String.raw`@)([^\s@:,;()[\]{}<>!?"]{0,32}(?: [^\s@:,;()[\]{}<>!?"]{1,32})?`)],
  ['room', after(noRoomAfter, String.raw`#)([\p{L}\p{N}-]{0,60}`)],
]

/** What is being completed at the caret; null for nothing, as in code, where signs mean themselves. */
export function triggerAt({ text, from, to }: Written): Trigger | null {
  if (from !== to) return null
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
  if ((line.split('`').length - 1) % 2 === 1 || isInFence(text, from)) return null
  for (const [kind, pattern] of words) {
    const found = pattern.exec(kind === 'command' ? text.slice(0, from) : line)
    if (found !== null) return { kind, start: from - found[0].length, query: found.at(-1) ?? '' }
  }
  return null
}

/** The code of an emoji that has just been written to its end, such as `:tada:`. */
export function codeAt({ text, from, to }: Written): { readonly start: number; readonly code: string } | null {
  if (from !== to || isInFence(text, from)) return null
  const found = /(?<![\p{L}\p{N}:]):([\p{L}\p{N}_+-]{2,40}):$/u.exec(text.slice(Math.max(0, from - 50), from))
  return found === null ? null : { start: from - found[0].length, code: found[1] ?? '' }
}
