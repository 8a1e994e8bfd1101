import type { FormatName } from './format-names.ts'
import { toggleBlock, toggleCodeBlock } from './text/blocks.ts'
import { toggleLink } from './text/links.ts'
import { toggleMark } from './text/marks.ts'
import type { Rewrite } from './text/written.ts'

/** How each is made. */
export const formats: Readonly<Record<FormatName, Rewrite>> = {
  bold: toggleMark('bold'),
  italic: toggleMark('italic'),
  underline: toggleMark('underline'),
  strike: toggleMark('strike'),
  code: toggleMark('code'),
  codeBlock: toggleCodeBlock,
  quote: toggleBlock('quote'),
  list: toggleBlock('list'),
  numbered: toggleBlock('numbered'),
  link: toggleLink,
  spoiler: toggleMark('spoiler'),
}
