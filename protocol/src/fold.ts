/**
 * Marks above and below letters that people leave out when they look for a word: accents of Latin, Greek and Cyrillic,
 * points of Hebrew, vowel signs of Arabic. Those of other scripts, such as Thai and Devanagari, are letters in all but name.
 */
const accents =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu

/** Letters that do not come apart into a plain one and a mark. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  þ: 'th',
  ŋ: 'n',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ۀ: 'ه',
}
const odd = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu')
const katakana = /[\u30a1-\u30f6]/gu
const plain = /^[\0-\x7f]*$/

/**
 * A word as it is compared, by the server and by pages that look through what they have: without case, accents, differences of width, and the
 * difference between the two kana.
 */
export function foldWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(odd, (letter) => alike[letter] ?? letter)
    .normalize('NFC')
    .replace(accents, '')
    .replace(katakana, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}
