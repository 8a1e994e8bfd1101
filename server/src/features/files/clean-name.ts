/** In letters as people see them. */
export const nameMax = 150

/** In units of UTF-16: what is longer is cut before it is looked at. */
const unitsMax = 4_000

// Joiners are needed within words; every other character that cannot be seen can only deceive.
const unseen = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The name under which a file is shown and saved, made of whatever was sent: no folders, nothing that cannot be seen or
 * turns the direction of writing, not too long, and with the ending that it came with.
 */
export function cleanName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const tidy = ends(last)
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    // Neither hidden files nor endings that some systems drop.
    .replace(/^[. ]+|[. ]+$/g, '')
  return tidy === '' ? 'file' : shorten(tidy)
}

/** To tell letters apart takes memory by the square of a text, so what nobody would see of it is left out before. */
function ends(name: string): string {
  return name.length <= unitsMax ? name : name.slice(0, unitsMax) + name.slice(-32)
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
