/** What is not seen, or left out: format characters, variation selectors, fillers, accents and vowel signs, and marks that are laid over letters. */
// Each of these stands for itself here, not for a character joined of several.
/* oxlint-disable eslint/no-misleading-character-class */
const unseen =
  /[\p{Cf}\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\u{e0000}-\u{e0fff}]/gu
/* oxlint-enable eslint/no-misleading-character-class */
/** What Markdown takes away when it is shown. */
const markup = /[*~`|\\]/g
const spaces = /\s+/gu
const words = /[\p{L}\p{N}\p{M}@$!_]+/gu
const letter = /\p{L}/u
const latin = /\p{Script=Latin}/u
/** Words without any of these read one way only. */
const readable = /[\d@$!\p{Script=Cyrillic}\p{Script=Greek}ıłøđɡɑɩʏ]/u
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu

/** Letters that look like others of the Latin alphabet, small or large. */
const alike = new Map(
  'ıi łl øo đd ɡg ɑa ɩi ʏy аa вb еe ёe єe кk мm нh оo рp сc тt уy хx іi їi јj ѕs ԁd һh ӏl ԛq ԝw гr пn ьb зe αa βb εe ηn ιi κk μu νv οo ρp τt υu χx ωw γy'
    .split(' ')
    .map(([sign = '', latinSign = '']) => [sign, latinSign]),
)
/** Those that nobody takes for anything else: a text of these alone is not in Cyrillic or Greek. */
const deceiving = new Set('аеорсухіјѕԁһӏԛԝο')

/** Signs that stand for letters within a word; what a 1 stands for differs. */
const signs = { '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }
const readings = [
  new Map(Object.entries({ ...signs, '1': 'i' })),
  new Map(Object.entries({ ...signs, '1': 'l', '!': 'l' })),
]

/** A text as it is compared: what is seen of it, without differences of case, width and accents, and with one space for any. */
export function foldText(text: string): string {
  return tidy(text.normalize('NFKC').replace(markup, ''))
}

/** The same for a word of a rule, whose asterisks have been taken off. */
export function foldWord(word: string): string {
  return tidy(word.normalize('NFKC'))
}

function tidy(text: string): string {
  const bare = text.normalize('NFD').replace(unseen, '').normalize('NFC').toLowerCase()
  const plain = bare.normalize('NFD').replace(unseen, '').normalize('NFC')
  return plain.replace(/ß/g, 'ss').replace(/ς/g, 'σ').replace(spaces, ' ').trim()
}

/** A word of a rule in letters that look the same. */
export function latinOf(folded: string): string {
  return replaceBy(folded, alike)
}

/**
 * How else a folded text can be read: in letters that look like others, with signs in the place of letters. A word of a language
 * that is written in such letters is left as it is.
 */
export function otherReadings(folded: string): string[] {
  const isForeign = [...folded.matchAll(foreign)].some(([sign]) => !deceiving.has(sign))
  const found = readings.map((signsOf) =>
    folded.replace(words, (word) => {
      if (!readable.test(word)) return word
      const looksLatin = isForeign && !latin.test(word) ? word : replaceBy(word, alike)
      return letter.test(word) ? replaceBy(looksLatin, signsOf) : looksLatin
    }),
  )
  return [...new Set(found)].filter((text) => text !== folded)
}

function replaceBy(text: string, table: ReadonlyMap<string, string>): string {
  let result = ''
  for (const sign of text) result += table.get(sign) ?? sign
  return result
}
