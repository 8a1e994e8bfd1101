import { parseMarkdown } from './parse.ts'
import { plainText } from './plain-text.ts'

/** What a message says, as somebody would read it out. */
export const readableText = (content: string): string => plainText(parseMarkdown(content))
