import { isInFence, linesAround, type Rewrite, type Written } from './written.ts'

export type BlockName = 'quote' | 'list' | 'numbered'

const listMarker = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+/
const looks: Readonly<Record<BlockName, { readonly is: RegExp; readonly lead: (place: number) => string }>> = {
  quote: { is: /^(\s*)>\s?/, lead: () => '> ' },
  list: { is: /^(\s*)[-*+]\s+/, lead: () => '- ' },
  numbered: { is: /^(\s*)\d{1,9}[.)]\s+/, lead: (place) => `${place}. ` },
}

/** Makes a quote or a list of the lines that the selection touches, or ordinary lines again where all are that. */
export function toggleBlock(name: BlockName): Rewrite {
  const { is, lead } = looks[name]
  return (written) => {
    const { text, from, to } = written
    const { start, end } = linesAround(written)
    const lines = text.slice(start, end).split('\n')
    const isEmpty = (line: string) => line.trim() === '' && lines.length > 1
    const isAll = lines.every((line) => isEmpty(line) || is.test(line))
    let place = 0
    const next = lines.map((line) => {
      if (isEmpty(line)) return line
      if (isAll) return line.replace(is, '$1')
      place += 1
      const bare = name === 'quote' ? line : line.replace(listMarker, '$1')
      return is.test(line) && name !== 'numbered' ? line : lead(place) + bare
    })
    const result = text.slice(0, start) + next.join('\n') + text.slice(end)
    const grown = result.length - text.length
    if (from !== to && lines.length > 1) return { text: result, from: start, to: end + grown }
    return { text: result, from: Math.max(start, from + grown), to: Math.max(start, to + grown) }
  }
}

const fence = '```'

/** Puts what is selected into a block of code, or takes it out of the one it is in. */
export function toggleCodeBlock(written: Written): Written {
  const { text } = written
  const { start, end } = linesAround(written)
  if (isInFence(text, start) && !text.slice(start, end).startsWith(fence)) return unfenced(text, start, end)
  const body = text.slice(start, end)
  const before = text.slice(0, start)
  const after = text.slice(end)
  const from = start + fence.length + 1
  return {
    text: `${before}${fence}\n${body}\n${fence}${after}`,
    from: written.from === written.to ? written.from + fence.length + 1 : from,
    to: written.from === written.to ? written.to + fence.length + 1 : from + body.length,
  }
}

function unfenced(text: string, start: number, end: number): Written {
  const opening = text.lastIndexOf(fence, start - 1)
  const openingEnd = text.indexOf('\n', opening) + 1
  const closing = text.indexOf(`\n${fence}`, Math.max(end, openingEnd) - 1)
  const bodyEnd = closing === -1 ? text.length : closing
  const body = text.slice(openingEnd, bodyEnd)
  const after = closing === -1 ? '' : text.slice(closing + 1 + fence.length)
  return { text: text.slice(0, opening) + body + after, from: opening, to: opening + body.length }
}
