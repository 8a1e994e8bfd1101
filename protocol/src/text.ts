import { erasedPrefix } from './erased.ts'
import { isLonger } from './characters.ts'
import type { FieldProblem } from './field-problem.ts'
import { sizes } from './limits.ts'

/**
 * The rules for what people type. Each function answers with the problem, or null.
 * The page asks the same functions as the server, so a form never promises what the server refuses.
 */

const reservedUsernames = new Set(
  (
    'admin administrator all anonymous api assets auth bot bots channel deleted everyone guest guests health help ' +
    'here invite login logout me metrics mod moderator moderators null official operator owner parley place register ' +
    'room rooms root security server settings staff support system undefined user users you'
  ).split(' '),
)

export function usernameProblem(name: string): FieldProblem | null {
  if (name.length < sizes.usernameMin) return { rule: 'too_short', limit: sizes.usernameMin }
  if (name.length > sizes.usernameMax) return { rule: 'too_long', limit: sizes.usernameMax }
  if (!/^[A-Za-z0-9_.-]+$/.test(name)) return { rule: 'username_signs' }
  if (!/[A-Za-z0-9]/.test(name)) return { rule: 'username_only_signs' }
  return null
}

/** Names that the place itself speaks with, and the pattern of generated guest names. */
export function isReservedUsername(name: string): boolean {
  const folded = name.toLowerCase()
  return reservedUsernames.has(folded) || folded.startsWith('guest-') || folded.startsWith(erasedPrefix)
}

/** Zero-width (non-)joiners and emoji tags are invisible but needed; every other format character can only deceive. */
// Each of these stands for itself here, not for a character joined of several.
/* oxlint-disable eslint/no-misleading-character-class */
const forbiddenInLine = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d\u{e0020}-\u{e007f}])\p{Cf}/u
const forbiddenInText = /(?![\n\t])[\p{Cc}\p{Cs}]|(?![\u200c\u200d\u{e0020}-\u{e007f}])\p{Cf}/u
/* oxlint-enable eslint/no-misleading-character-class */
const visible = /[^\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u

/** One line in any script, such as a display name or a place: as people meant it, without what deceives the eye. */
export function lineProblem(text: string, max: number): FieldProblem | null {
  if (!visible.test(text)) return { rule: 'nothing_visible' }
  if ([...text].length > max) return { rule: 'too_long', limit: max }
  if (forbiddenInLine.test(text)) return { rule: 'deceiving_characters' }
  return null
}

/** Several lines in any script. */
export function textProblem(text: string, max: number): FieldProblem | null {
  if ([...text].length > max) return { rule: 'too_long', limit: max }
  if (forbiddenInText.test(text)) return { rule: 'deceiving_characters' }
  return null
}

export function displayNameProblem(name: string): FieldProblem | null {
  return lineProblem(name, sizes.displayNameMax)
}

/** The canonical form in which lines are stored: composed, trimmed, single spaces. */
export function tidyLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Deliberately loose: the one real proof that an address works is a mail that arrives. */
export function emailProblem(email: string): FieldProblem | null {
  if (email.length > sizes.emailMax) return { rule: 'too_long', limit: sizes.emailMax }
  if (!/^[^\s@"<>(),:;\\[\]\p{C}]+@[^\s@"<>(),:;\\[\]\p{C}]+\.[^\s@"<>(),:;\\[\]\p{C}.]+$/u.test(email)) {
    return { rule: 'email_form' }
  }
  return null
}

/** A calendar day that exists, as YYYY-MM-DD. */
export function dayProblem(day: string): FieldProblem | null {
  const at = new Date(`${day}T00:00:00Z`)
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
  return exists ? null : { rule: 'day_form' }
}

/** A day on which somebody alive at `today` can have been born. */
export function birthDateProblem(day: string, today: Date): FieldProblem | null {
  const at = new Date(`${day}T00:00:00Z`)
  if (at > today) return { rule: 'day_ahead' }
  if (at.getUTCFullYear() < today.getUTCFullYear() - 130) return { rule: 'day_long_ago' }
  return dayProblem(day)
}

/** What people say: any script and lines, but nothing that only machines see. */
export function messageProblem(content: string): FieldProblem | null {
  if (!visible.test(content)) return { rule: 'nothing_visible' }
  if (/(?![\n\t])[\p{Cc}\p{Cs}]/u.test(content)) return { rule: 'control_characters' }
  if (isLonger(content, sizes.messageMax)) return { rule: 'too_long', limit: sizes.messageMax }
  return null
}

/** The address of a room in links, such as `release-planning`. */
export function slugProblem(slug: string): FieldProblem | null {
  if (slug.length < sizes.slugMin) return { rule: 'too_short', limit: sizes.slugMin }
  if (slug.length > sizes.slugMax) return { rule: 'too_long', limit: sizes.slugMax }
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) ? null : { rule: 'slug_signs' }
}

/** An address made of a name, as far as it has Latin letters or digits; null when it has none. */
export function slugOf(name: string): string | null {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const slug = words.join('-').slice(0, sizes.slugMax).replace(/-+$/, '')
  return slug.length >= sizes.slugMin ? slug : null
}
