import { toggleBlock, toggleCodeBlock } from './text/blocks.ts'
import { toggleLink } from './text/links.ts'
import { toggleMark } from './text/marks.ts'
import type { Rewrite } from './text/written.ts'

/** Everything that text can be made into, in the order in which it is offered. */
export const formats = {
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
} as const satisfies Readonly<Record<string, Rewrite>>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}
