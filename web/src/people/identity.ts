/** How many colours the tokens offer for names, as `--name-1` and on. */
const nameColours = 8

/** The same person has the same colour for everyone, for ever: it follows from the id. */
export function nameColour(id: string): string {
  let hash = 0
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return `var(--name-${(hash % nameColours) + 1})`
}

/** One or two letters for a name in any script: the first of its first and its last word. */
export function initials(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? name]
  const letters = ends.map((word) => firstLetter(word ?? ''))
  // Joined, letters of some scripts would become another sign altogether.
  return letters.some((letter) => /\p{Script=Arabic}/u.test(letter)) ? letters.join('\u200c') : letters.join('')
}

function firstLetter(word: string): string {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)
  for (const { segment } of graphemes) if (/[\p{L}\p{N}]/u.test(segment)) return segment.toLocaleUpperCase()
  return [...graphemes][0]?.segment ?? '?'
}
