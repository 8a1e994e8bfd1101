import type { Block, Inline } from './tree.ts'

/** What becomes of what its author has hidden. */
type Spoil = (parts: readonly Inline[]) => string

/** What a message says without the signs that shape it, for the clipboard. */
export function plainText(blocks: readonly Block[], spoil: Spoil = (parts) => textOf(parts, spoil)): string {
  return blocks.map((block) => textOfBlock(block, spoil)).join('\n')
}

function textOfBlock(block: Block, spoil: Spoil): string {
  switch (block.is) {
    case 'paragraph':
    case 'heading':
      return textOf(block.parts, spoil)
    case 'quote':
      return plainText(block.blocks, spoil)
    case 'list': {
      const { start, items } = block
      return items
        .map((item, at) => `${start === null ? '•' : `${start + at}.`} ${plainText(item.blocks, spoil)}`)
        .join('\n')
    }
    case 'code':
      return block.text
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map((cell) => textOf(cell, spoil)).join('\t')).join('\n')
    case 'rule':
      return '—'
  }
}

function textOf(parts: readonly Inline[], spoil: Spoil): string {
  return parts.map((node) => textOfInline(node, spoil)).join('')
}

function textOfInline(node: Inline, spoil: Spoil): string {
  switch (node.is) {
    case 'text':
    case 'code':
      return node.text
    case 'break':
      return '\n'
    case 'mention':
      return `@${node.name}`
    case 'room':
      return `#${node.slug}`
    case 'spoiler':
      return spoil(node.parts)
    default:
      return textOf(node.parts, spoil)
  }
}
