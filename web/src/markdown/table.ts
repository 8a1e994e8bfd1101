import { parseInline } from './inline.ts'
import type { ColumnAlign, ReadBlock } from './tree.ts'

const delimiterRow = /^ {0,3}\|?(?: *:?-+:? *\|)*(?: *:?-+:? *)?$/
const mostColumns = 40

/** A row of heads, and under it as many dashes. */
export function isTableStart(lines: readonly string[], at: number): boolean {
  const [head = '', delimiters = ''] = [lines[at], lines[at + 1]]
  if (!head.includes('|') || !delimiters.includes('-') || !delimiters.includes('|')) return false
  if (!delimiterRow.test(delimiters)) return false
  const columns = cellsOf(head).length
  return columns <= mostColumns && columns === cellsOf(delimiters).length
}

export function readTable(lines: readonly string[], at: number): ReadBlock {
  const head = cellsOf(lines[at] ?? '')
  const aligns = cellsOf(lines[at + 1] ?? '').map(alignOf)
  let next = at + 2
  const rows: string[][] = []
  while (next < lines.length && (lines[next] ?? '').includes('|')) {
    const cells = cellsOf(lines[next] ?? '')
    rows.push(head.map((_, column) => cells[column] ?? ''))
    next += 1
  }
  return {
    block: {
      is: 'table',
      aligns,
      head: head.map((cell) => parseInline(cell)),
      rows: rows.map((row) => row.map((cell) => parseInline(cell))),
    },
    next,
  }
}

function cellsOf(line: string): string[] {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .split(/(?<!\\)\|/)
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop()
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'))
}

function alignOf(delimiter: string): ColumnAlign {
  const [isStart, isEnd] = [delimiter.startsWith(':'), delimiter.endsWith(':')]
  if (isStart && isEnd) return 'center'
  return isEnd ? 'end' : isStart ? 'start' : null
}
