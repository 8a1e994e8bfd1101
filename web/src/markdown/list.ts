import type { Block, ListItem, ReadBlock } from './tree.ts'

interface Marker {
  readonly indent: number
  /** The number of the item; null where there is a dot. */
  readonly number: number | null
  /** Where its words begin. */
  readonly contentAt: number
}

/** A marker without words behind it is what somebody wrote, not a list: a dash is an answer too. */
const form = /^( {0,3})(?:[-*+]|(\d{1,3})[.)])( +)\S/
const task = /^\[([ xX])\] +(?=\S)/

export function listMarker(line: string): Marker | null {
  const match = form.exec(line)
  if (match === null) return null
  const indent = match[1]?.length ?? 0
  const number = match[2] === undefined ? null : Number(match[2])
  return { indent, number, contentAt: match[0].length - 1 }
}

/** Reads a list as long as its lines go on: what follows without being indented is not part of it any more. */
export function readList(
  lines: readonly string[],
  at: number,
  parse: (lines: readonly string[]) => readonly Block[],
): ReadBlock {
  const first = listMarker(lines[at] ?? '')
  const items: ListItem[] = []
  let next = at
  for (;;) {
    const start = skipBlank(lines, next)
    const marker = listMarker(lines[start] ?? '')
    const isSame = (marker?.number === null) === (first?.number === null)
    if (first === null || marker === null || !isSame || marker.indent > first.indent + 1) break
    const item = readItem(lines, start, marker)
    items.push(itemOf(item.lines, parse))
    next = item.next
  }
  return { block: { is: 'list', start: first?.number ?? null, items }, next }
}

function readItem(lines: readonly string[], at: number, marker: Marker): { lines: string[]; next: number } {
  const own = [(lines[at] ?? '').slice(marker.contentAt)]
  let next = at + 1
  for (;;) {
    const start = skipBlank(lines, next)
    const line = lines[start]
    const isGap = start > next
    // Two are enough for what belongs to an item, whatever the width of its marker.
    if (line === undefined || indentOf(line) < marker.indent + 2) break
    own.push(...(isGap ? [''] : []), outdented(line, marker.contentAt))
    next = start + 1
  }
  return { lines: own, next }
}

function itemOf(
  [first = '', ...rest]: readonly string[],
  parse: (lines: readonly string[]) => readonly Block[],
): ListItem {
  const box = task.exec(first)
  const blocks = parse([box === null ? first : first.slice(box[0].length), ...rest])
  return { isDone: box === null ? null : box[1] !== ' ', blocks }
}

function indentOf(line: string): number {
  const spaces = /^[ \t]*/.exec(line)?.[0] ?? ''
  return spaces.replaceAll('\t', '    ').length
}

function outdented(line: string, width: number): string {
  const most = Math.min(width, indentOf(line))
  return line.replace(/^[ \t]*/, (spaces) => spaces.replaceAll('\t', '    ')).slice(most)
}

function skipBlank(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1
  return at
}
