import type { Block, Inline } from './tree.ts'

/** What a message says without the signs that shape it, for the clipboard and for short quotes. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n')
}

function textOfBlock(block: Block): string {
  switch (block.is) {
    case 'paragraph':
    case 'heading':
      return textOf(block.parts)
    case 'quote':
      return plainText(block.blocks)
    case 'list': {
      const { start, items } = block
      return items.map((item, at) => `${start === null ? '•' : `${start + at}.`} ${plainText(item.blocks)}`).join('\n')
    }
    case 'code':
      return block.text
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(textOf).join('\t')).join('\n')
    case 'rule':
      return '—'
  }
}

function textOf(parts: readonly Inline[]): string {
  return parts.map(textOfInline).join('')
}

function textOfInline(node: Inline): string {
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
    default:
      return textOf(node.parts)
  }
}
