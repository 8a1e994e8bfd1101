import { countCharacters, sizes } from '@parley/protocol/wire'

/** From how many characters left on they are counted for the person. */
const nearBy = 500

/** How much room there is in what is sent of a text, below zero for too much; null as long as nobody needs to know. */
export function charactersLeft(text: string): number | null {
  // No character is shorter than one unit, so what is short by units is not counted with every key.
  if (text.length < sizes.messageMax - nearBy) return null
  const left = sizes.messageMax - countCharacters(tidyContent(text))
  return left > nearBy ? null : left
}

/** What is sent of what was written: without the space around it, and what only machines see. */
export function tidyContent(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
}
