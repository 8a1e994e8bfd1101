/** Adds a word unless it is there in any letters; the same list when nothing was added. */
export function addKeyword(keywords: string[], text: string): string[] {
  const word = text.trim()
  const isKnown = keywords.some((known) => known.toLocaleLowerCase() === word.toLocaleLowerCase())
  return word === '' || isKnown ? keywords : [...keywords, word]
}
