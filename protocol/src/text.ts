import { isLonger } from './characters.ts'
import { sizes } from './limits.ts'

/**
 * The rules for what people type. Each function answers with the problem in words, or null.
 * The page asks the same functions as the server, so a form never promises what the server refuses.
 */

const reservedUsernames = new Set(
  (
    'admin administrator all anonymous api assets auth bot bots channel deleted everyone guest guests health help ' +
    'here invite login logout me metrics mod moderator moderators null official operator owner parley place register ' +
    'room rooms root security server settings staff support system undefined user users you'
  ).split(' '),
)

export function usernameProblem(name: string): string | null {
  if (name.length < sizes.usernameMin) return `Use at least ${sizes.usernameMin} characters.`
  if (name.length > sizes.usernameMax) return `Use at most ${sizes.usernameMax} characters.`
  if (!/^[A-Za-z0-9_.-]+$/.test(name)) return 'Use only letters a to z, digits, and the signs _ . -'
  if (!/[A-Za-z0-9]/.test(name)) return 'Use at least one letter or digit.'
  return null
}

/** Names that the place itself speaks with, and the pattern of generated guest names. */
export function isReservedUsername(name: string): boolean {
  const folded = name.toLowerCase()
  return reservedUsernames.has(folded) || folded.startsWith('guest-')
}

/** Zero-width (non-)joiners and emoji tags are invisible but needed; every other format character can only deceive. */
// Each of these stands for itself here, not for a character joined of several.
/* oxlint-disable eslint/no-misleading-character-class */
const forbiddenInLine = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d\u{e0020}-\u{e007f}])\p{Cf}/u
const forbiddenInText = /(?![\n\t])[\p{Cc}\p{Cs}]|(?![\u200c\u200d\u{e0020}-\u{e007f}])\p{Cf}/u
/* oxlint-enable eslint/no-misleading-character-class */
const visible = /[^\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u

/** One line in any script, such as a display name or a place: as people meant it, without what deceives the eye. */
export function lineProblem(text: string, max: number): string | null {
  if (!visible.test(text)) return 'Write something that can be seen.'
  if ([...text].length > max) return `Use at most ${max} characters.`
  if (forbiddenInLine.test(text)) return 'Control and text-direction characters are not allowed.'
  return null
}

/** Several lines in any script. */
export function textProblem(text: string, max: number): string | null {
  if ([...text].length > max) return `Use at most ${max} characters.`
  if (forbiddenInText.test(text)) return 'Control and text-direction characters are not allowed.'
  return null
}

export function displayNameProblem(name: string): string | null {
  return lineProblem(name, sizes.displayNameMax)
}

/** The canonical form in which lines are stored: composed, trimmed, single spaces. */
export function tidyLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Deliberately loose: the one real proof that an address works is a mail that arrives. */
export function emailProblem(email: string): string | null {
  if (email.length > sizes.emailMax) return `Use at most ${sizes.emailMax} characters.`
  if (!/^[^\s@"<>(),:;\\[\]\p{C}]+@[^\s@"<>(),:;\\[\]\p{C}]+\.[^\s@"<>(),:;\\[\]\p{C}.]+$/u.test(email)) {
    return 'Write an address like name@example.org.'
  }
  return null
}

/** A calendar day that exists, as YYYY-MM-DD. */
export function dayProblem(day: string): string | null {
  const at = new Date(`${day}T00:00:00Z`)
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
  return exists ? null : 'Write a day that exists, as YYYY-MM-DD.'
}

/** A day on which somebody alive at `today` can have been born. */
export function birthDateProblem(day: string, today: Date): string | null {
  const at = new Date(`${day}T00:00:00Z`)
  if (at > today) return 'This day is in the future.'
  if (at.getUTCFullYear() < today.getUTCFullYear() - 130) return 'This day is too long ago.'
  return dayProblem(day)
}

/** What people say: any script and lines, but nothing that only machines see. */
export function messageProblem(content: string): string | null {
  if (!visible.test(content)) return 'Write something that can be seen.'
  if (/(?![\n\t])[\p{Cc}\p{Cs}]/u.test(content)) return 'Control characters are not allowed.'
  if (isLonger(content, sizes.messageMax)) return `Use at most ${sizes.messageMax} characters.`
  return null
}

/** The address of a room in links, such as `release-planning`. */
export function slugProblem(slug: string): string | null {
  if (slug.length < sizes.slugMin || slug.length > sizes.slugMax)
    return `Use ${sizes.slugMin} to ${sizes.slugMax} characters.`
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)
    ? null
    : 'Use small letters a to z, digits, and single hyphens between them.'
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
