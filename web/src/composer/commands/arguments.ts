import { emojiProblem } from '@parley/protocol/wire'

/** Usernames among the words, with or without their @. */
export function namesIn(rest: string): readonly string[] {
  return [...new Set(rest.split(/[\s,]+/).map((name) => name.replace(/^@/, '')))].filter(Boolean)
}

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

/** How long `30m`, `2h`, `1d` or `1w` is, in milliseconds; null for anything else. */
export function lastingOf(rest: string): number | null {
  const [, count = '', unit = ''] = /^(\d{1,4})\s*([mhdw])/i.exec(rest) ?? []
  const each = units[unit.toLowerCase()]
  return each === undefined || Number(count) === 0 ? null : Number(count) * each
}

/** A status as it was written, its emoji before its words; null for none. */
export function statusOf(rest: string): { text: string; emoji: string | null; expiresAt: null } | null {
  if (rest === '') return null
  const first = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(rest)][0]?.segment ?? ''
  const hasEmoji = emojiProblem(first) === null
  return { text: hasEmoji ? rest.slice(first.length).trim() : rest, emoji: hasEmoji ? first : null, expiresAt: null }
}
