/** In letters as people see them. */
export const nameMax = 150

// Joiners are needed within words; every other character that cannot be seen can only deceive.
const unseen = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The name under which a file is shown and saved, made of whatever was sent: no folders, nothing that cannot be seen or
 * turns the direction of writing, not too long, and with the ending that it came with.
 */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const tidy = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    // Neither hidden files nor endings that some systems drop.
    .replace(/^[. ]+|[. ]+$/g, '')
  return tidy === '' ? 'file' : shorten(tidy)
}

function shorten(name: string): string {
  const letters = [...graphemes.segment(name)].map(({ segment }) => segment)
  if (letters.length <= nameMax) return bounded(letters)
  const ending = /\.[\p{L}\p{N}]{1,16}$/u.exec(name)?.[0] ?? ''
  const kept = letters.slice(0, nameMax - ending.length)
  return bounded(kept) + ending
}

/** A letter can be made of any number of marks. */
function bounded(letters: readonly string[]): string {
  return letters.map((letter) => [...letter].slice(0, 16).join('')).join('')
}
