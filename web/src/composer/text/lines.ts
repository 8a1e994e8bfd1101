import { isInFence, linesAround, replaceSelection, type Written } from './written.ts'

const item = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?/
const quote = /^\s*(?:>\s?)+/

/** A new line within a list, a quote or code goes on with it; in an empty item it ends the list. Null elsewhere. */
export function continueLine(written: Written): Written | null {
  const { text, from } = written
  const { start } = linesAround({ ...written, to: from })
  const end = linesAround(written).end
  const line = text.slice(start, from)
  if (isInFence(text, start)) {
    const space = /^[ \t]*/.exec(line)?.[0] ?? ''
    return space === '' ? null : replaceSelection(written, `\n${space}`)
  }
  const marker = item.exec(line)?.[0] ?? quote.exec(line)?.[0]
  if (marker === undefined) return null
  if (line === marker && text.slice(from, end).trim() === '') {
    return { text: text.slice(0, start) + text.slice(end), from: start, to: start }
  }
  return replaceSelection(written, `\n${nextMarker(marker)}`)
}

function nextMarker(marker: string): string {
  const found = item.exec(marker)
  if (found === null) return marker
  const [, space = '', bullet, number, sign = '', gap = ' ', box] = found
  return `${space}${bullet ?? Number(number) + 1}${bullet === undefined ? sign : ''}${gap}${box === undefined ? '' : '[ ] '}`
}

/** Moves the lines of a list or of code in or out. Null elsewhere, so that Tab goes on to what comes next. */
export function indentLines(by: 'in' | 'out'): (written: Written) => Written | null {
  return (written) => {
    const { text, from, to } = written
    const { start, end } = linesAround(written)
    const lines = text.slice(start, end).split('\n')
    const isCode = isInFence(text, start) && !/^\s*(?:```|~~~)/.test(lines[0] ?? '')
    if (!isCode && !lines.every((line) => item.test(line))) return null
    const moved = lines.map((line) => (by === 'in' ? `  ${line}` : line.replace(/^(?: {1,2}|\t)/, '')))
    const next = moved.join('\n')
    if (next === text.slice(start, end)) return null
    const first = (moved[0]?.length ?? 0) - (lines[0]?.length ?? 0)
    return {
      text: text.slice(0, start) + next + text.slice(end),
      from: Math.max(start, from + first),
      to: Math.max(start, to + next.length - (end - start)),
    }
  }
}
