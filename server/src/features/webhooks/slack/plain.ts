import { sizes } from '@parley/protocol'
import { cutTo } from './cut.ts'

/** What a program may send and nobody can read: signs for machines, and halves of characters. */
const unreadable = /\r\n?|(?![\n\t])\p{Cc}|\p{Cs}/gu

/** No single text is looked at further than this: far more than a message can hold, and what is left out shows. */
const mostLooked = 40_000
/** With more than this a message is full, however few signs its characters take. */
const full = 2 * sizes.messageMax

/** What the parts of something say, those that say nothing left out, up to where nothing more would be kept. */
export function gathered<T>(parts: readonly T[], say: (part: T) => string, between: string): string {
  let said = ''
  for (const part of parts) {
    const more = say(part).trimEnd()
    if (more !== '') said += said === '' ? more : between + more
    if (said.length > full) break
  }
  return said
}

/** A text as it is taken from a payload. */
export function readable(text: string): string {
  return cutTo(text, mostLooked).replace(unreadable, (found) => (found.startsWith('\r') ? '\n' : ''))
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** The three signs that Slack has programs write otherwise. Once: what then looks like another one is none. */
export function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
}

const meaning = /[^\p{L}\p{N} .,:;!?'"()/@&$%]/u

/** A text that means nothing but itself, so that Markdown shows it as it is. Names of people and rooms stay names, and lists lists. */
export function escaped(text: string): string {
  if (!meaning.test(text)) return text
  return text
    .replace(/[\\`*[\]<]/g, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replace(/[~|](?=[~|])|(?<=[~|])[~|]/g, String.raw`\$&`)
    .replace(/^(\s*)(#{1,6} |>)/gm, String.raw`$1\$2`)
}

/** On one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

const leads = /^(?:https?:\/\/|mailto:)[^\s<>\p{Cc}\p{Cf}]+$/iu

/** A link, where it leads to the web or a mailbox; anything else is shown as what it is. `words` is Markdown. */
export function linked(address: string, words: string): string {
  if (!leads.test(address) || !URL.canParse(address))
    return words === '' ? escaped(address) : `${words} (${escaped(address)})`
  const safe = address.replaceAll('\\', '%5C')
  return words === '' ? `<${safe}>` : `[${words}](<${safe}>)`
}
