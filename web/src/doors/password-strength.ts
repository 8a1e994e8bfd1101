/** How well a password stands against guessing: 0 falls at once, 4 holds. */
export interface PasswordStrength {
  readonly score: 0 | 1 | 2 | 3 | 4
  /** The weakest thing about it, if anything is worth saying. */
  readonly hint: StrengthHint | null
}

export type StrengthHint = 'username' | 'common' | 'keyboard' | 'sequence' | 'repeats' | 'year' | 'longer'

/** Words that guessing tools try first, as they stand after folding. */
const commonWords = (
  'password passwort passwd pass welcome letmein dragon monkey football baseball iloveyou princess sunshine shadow ' +
  'master superman batman trustno login admin secret summer winter spring autumn love hello hallo computer internet ' +
  'samsung google apple michael jennifer jordan charlie hunter soccer ninja freedom whatever starwars cheese pepper ' +
  'flower chat parley test guest user root change access money angel family jesus daniel thomas andrew jessica ' +
  'killer chelsea arsenal liverpool pokemon mustang cookie orange purple yellow silver golden diamond office ' +
  'january february march april june july august september october november december ' +
  'monday tuesday wednesday thursday friday saturday sunday'
)
  .split(' ')
  .toSorted((a, b) => b.length - a.length)

const keyboardRows = ['`1234567890-=', 'qwertyuiop[]', 'asdfghjkl;', 'zxcvbnm,./', 'qwertzuiop', 'azertyuiop']
const keyboardColumns = ['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik', 'qazwsxedcrfvtgbyhnujmikolp']
const keyboardRuns = [...keyboardRows, ...keyboardColumns].flatMap((row) => [row, [...row].toReversed().join('')])

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  '!': 'i',
  $: 's',
}

/** One guessable stretch; `bits` is what guessing it costs in whole. */
interface WeakPart {
  readonly start: number
  readonly end: number
  readonly bits: number
  readonly hint: StrengthHint
}

/**
 * Estimates how many guesses a password takes. Guessable stretches cost a fixed small price, every other character
 * the price of its alphabet. It promises less than it finds, and never looks anything up elsewhere.
 */
export function passwordStrength(password: string, username = ''): PasswordStrength {
  const characters = [...password]
  if (characters.length === 0) return { score: 0, hint: null }
  const parts = apart(weakParts(characters, username))
  const covered = parts.reduce((sum, part) => sum + (part.end - part.start), 0)
  const bits = parts.reduce((sum, part) => sum + part.bits, (characters.length - covered) * bitsPerCharacter(password))
  const score = bits < 25 ? 0 : bits < 38 ? 1 : bits < 52 ? 2 : bits < 68 ? 3 : 4
  return { score, hint: score >= 3 ? null : (parts[0]?.hint ?? 'longer') }
}

/** People rarely choose characters evenly, so an alphabet counts for less than its size. */
function bitsPerCharacter(password: string): number {
  const alphabets: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^\p{L}\p{N}]/u, 30],
    [/(?![A-Za-z])\p{L}/u, 60],
  ]
  const size = alphabets.reduce((sum, [pattern, count]) => (pattern.test(password) ? sum + count : sum), 0)
  return 0.8 * Math.log2(Math.max(size, 10))
}

function weakParts(characters: readonly string[], username: string): WeakPart[] {
  const plain = characters.map((character) => character.toLowerCase()).join('')
  const folded = characters.map((character) => disguises[character] ?? character.toLowerCase()).join('')
  // Letters outside the basic plane would shift positions between the string and the characters.
  if (plain.length !== characters.length) return []
  const name = username.toLowerCase()
  return [
    ...(name.length >= 3 ? found(plain, name, 4, 'username') : []),
    ...commonWords.flatMap((word) => [...found(folded, word, 8, 'common'), ...found(plain, word, 7, 'common')]),
    ...[...plain.matchAll(/(?:19|20)\d\d/g)].map((match) => part(match.index, 4, 6, 'year')),
    ...[...plain.matchAll(/(.+?)\1{2,}/gu)].map((match) => part(match.index, match[0].length, 8, 'repeats')),
    ...steps(plain, (text, at) => Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) === 1, 3, 6, 'sequence'),
    ...steps(
      plain,
      (text, at) => keyboardRuns.some((run) => run.includes(text.slice(at - 1, at + 1))),
      4,
      7,
      'keyboard',
    ),
  ]
}

function part(start: number, length: number, bits: number, hint: StrengthHint): WeakPart {
  return { start, end: start + length, bits, hint }
}

function found(text: string, word: string, bits: number, hint: StrengthHint): WeakPart[] {
  const at = text.indexOf(word)
  return at < 0 ? [] : [part(at, word.length, bits, hint)]
}

/** Stretches of at least `least` characters of which each follows from the one before. */
function steps(
  text: string,
  follows: (text: string, at: number) => boolean,
  least: number,
  bits: number,
  hint: StrengthHint,
): WeakPart[] {
  const parts: WeakPart[] = []
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && follows(text, at)) continue
    if (at - start >= least) parts.push(part(start, at - start, bits, hint))
    start = at
  }
  return parts
}

/** The longest parts that do not overlap, longest first. */
function apart(parts: readonly WeakPart[]): WeakPart[] {
  const chosen: WeakPart[] = []
  for (const next of parts.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (chosen.every((other) => next.end <= other.start || next.start >= other.end)) chosen.push(next)
  }
  return chosen
}
