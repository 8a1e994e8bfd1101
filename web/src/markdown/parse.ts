import { parseInline } from './inline.ts'
import { listMarker, readList } from './list.ts'
import { isTableStart, readTable } from './table.ts'
import type { Block, ReadBlock } from './tree.ts'

const fence = /^ {0,3}(`{3,}|~{3,})[ \t]*([^`\n]*)$/
const heading = /^ {0,3}(#{1,6}) +(\S.*?)(?: +#+)? *$/
const rule = /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,})$/
const quote = /^ {0,3}> ?/

/** Deeper than anybody means it; what is nested further stays as it was written. */
const deepest = 8

/**
 * Reads a message as the Markdown people know from chats. Compared with CommonMark: every line break counts, a quote or a
 * list ends with its lines, and there is no HTML, no indented code, no underlined heading and no link by reference.
 */
export function parseMarkdown(content: string): readonly Block[] {
  return parseLines(content.split('\n'), 0)
}

function parseLines(lines: readonly string[], depth: number): readonly Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    if (isBlank(lines[at])) at += 1
    else {
      const { block, next } = readBlock(lines, at, depth)
      blocks.push(block)
      at = next
    }
  }
  return blocks
}

function readBlock(lines: readonly string[], at: number, depth: number): ReadBlock {
  const line = lines[at] ?? ''
  const fenced = fence.exec(line)
  if (fenced !== null) return readFence(lines, at, fenced)
  const headed = heading.exec(line)
  if (headed !== null) {
    const parts = parseInline(headed[2] ?? '')
    return { block: { is: 'heading', level: headed[1]?.length ?? 1, parts }, next: at + 1 }
  }
  if (rule.test(line)) return { block: { is: 'rule' }, next: at + 1 }
  if (depth < deepest) {
    if (quote.test(line)) return readQuote(lines, at, depth)
    if (listMarker(line) !== null) return readList(lines, at, (item) => parseLines(item, depth + 1))
  }
  if (isTableStart(lines, at)) return readTable(lines, at)
  return readParagraph(lines, at, depth)
}

function readFence(lines: readonly string[], at: number, [, ticks = '', info = '']: RegExpExecArray): ReadBlock {
  const indent = (lines[at] ?? '').indexOf(ticks)
  let end = at + 1
  while (end < lines.length && !closesFence(lines[end] ?? '', ticks)) end += 1
  const outdent = new RegExp(`^ {0,${indent}}`)
  const text = lines.slice(at + 1, end).map((line) => line.replace(outdent, ''))
  const [language = ''] = info.trim().split(/\s+/)
  return { block: { is: 'code', language, text: text.join('\n') }, next: end + 1 }
}

function closesFence(line: string, ticks: string): boolean {
  const sign = line.trim()
  return sign.length >= ticks.length && sign === (ticks[0] ?? '').repeat(sign.length)
}

function readQuote(lines: readonly string[], at: number, depth: number): ReadBlock {
  let end = at
  while (end < lines.length && quote.test(lines[end] ?? '')) end += 1
  const inner = lines.slice(at, end).map((line) => line.replace(quote, ''))
  return { block: { is: 'quote', blocks: parseLines(inner, depth + 1) }, next: end }
}

function readParagraph(lines: readonly string[], at: number, depth: number): ReadBlock {
  let end = at + 1
  while (end < lines.length && !isBlank(lines[end]) && !interrupts(lines, end, depth)) end += 1
  const text = lines.slice(at, end).join('\n').trimEnd()
  return { block: { is: 'paragraph', parts: parseInline(text) }, next: end }
}

function interrupts(lines: readonly string[], at: number, depth: number): boolean {
  const line = lines[at] ?? ''
  if (fence.test(line) || heading.test(line) || rule.test(line) || isTableStart(lines, at)) return true
  return depth < deepest && (quote.test(line) || listMarker(line) !== null)
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}
