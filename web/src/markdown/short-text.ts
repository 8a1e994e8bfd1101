import { parseMarkdown } from './parse.ts'
import { plainText } from './plain-text.ts'

const hidden = '▒▒▒'

/** What a message says, in one line, where it is only mentioned; what its author has hidden stays hidden. */
export function shortText(content: string): string {
  const text = plainText(parseMarkdown(content), () => hidden).replaceAll('\n', ' ')
  // What was cut within something hidden has lost the sign that ends it.
  return content.endsWith('…') ? text.replace(/\|\|(?!.*\|\|).*$/, `${hidden}…`) : text
}
