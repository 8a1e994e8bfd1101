/**
 * The forms of a word that mean the same to somebody who searches, in English, German, French and Spanish. The index holds
 * words as they were written; it is the question that is bent, so that phrases stay exact and messages cost nothing more.
 * Which language a word is of nobody knows, so it is taken for each in turn: a form that does not exist finds nothing.
 */
interface Language {
  /** Endings that are taken off. */
  readonly endings: readonly string[]
  /** Endings that are put on. */
  readonly forms: readonly string[]
  /** What stays must have so many letters. */
  readonly least: number
}

const languages: readonly Language[] = [
  {
    endings: ['ings', 'ing', 'ed', 'ers', 'er', 'es', 's'],
    forms: ['', 's', 'e', 'es', 'ed', 'ing', 'er'],
    least: 3,
  },
  {
    endings: ['ern', 'em', 'en', 'er', 'es', 'st', 'ten', 'te', 'e', 'n', 't'],
    forms: ['', 'e', 'en', 'er', 'es', 'n', 't', 'te'],
    least: 4,
  },
  {
    endings: ['ees', 'ee', 'ait', 'ons', 'ez', 'ent', 'er', 'es', 'e', 'x'],
    forms: ['', 's', 'e', 'es', 'ee', 'ees', 'er', 'ez', 'x'],
    least: 4,
  },
  {
    endings: ['ciones', 'ando', 'iendo', 'ado', 'ada', 'ar', 'er', 'ir', 'es', 'os', 'as', 'o', 'a'],
    forms: ['', 'o', 'a', 'os', 'as', 'ar', 'er', 'ir', 'ado', 'cion'],
    least: 4,
  },
]

const latin = /^[a-z]{4,24}$/
const vowel = /[aeiouy]/
/** They only look as if something could be taken off. */
const asTheyAre = new Set('news this does thus plus yes always perhaps series species during'.split(' '))

/** Other forms of a folded word that do not begin with it: those that do are found with it anyway. */
export function inflectionsOf(word: string): string[] {
  if (!latin.test(word) || asTheyAre.has(word)) return []
  const forms = new Set<string>()
  for (const { endings, forms: others, least } of languages) {
    const ending = endings.toSorted((a, b) => b.length - a.length).find((each) => word.endsWith(each))
    if (ending === undefined || word.length - ending.length < least) continue
    const stem = word.slice(0, -ending.length)
    if (!vowel.test(stem)) continue
    for (const form of others) forms.add(stem + form)
    // Stopped and stopping are of stop.
    if (/([bdglmnprt])\1$/.test(stem)) for (const form of ['', 's']) forms.add(stem.slice(0, -1) + form)
  }
  if (word.endsWith('ies') && word.length > 5) forms.add(`${word.slice(0, -3)}y`)
  if (/[^aeiou]y$/.test(word)) forms.add(`${word.slice(0, -1)}ies`)
  // Mueller is also written Müller, which folds to muller.
  if (/[aou]e/.test(word) && word.length > 4) forms.add(word.replace(/([aou])e/g, '$1'))
  return [...forms].filter((form) => !form.startsWith(word))
}
