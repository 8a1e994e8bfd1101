import { linesAround, type Rewrite, type Written } from './written.ts'

/** What stands before and behind a piece of text to give it a meaning. */
interface Mark {
  readonly open: string
  readonly close: string
}

const marks = {
  bold: { open: '**', close: '**' },
  italic: { open: '*', close: '*' },
  underline: { open: '<u>', close: '</u>' },
  strike: { open: '~~', close: '~~' },
  code: { open: '`', close: '`' },
  spoiler: { open: '||', close: '||' },
} as const satisfies Readonly<Record<string, Mark>>

export type MarkName = keyof typeof marks

/** Gives what is selected this mark, or takes it away where all of it has it. */
export function toggleMark(name: MarkName): Rewrite {
  const mark = marks[name]
  return (written) => (written.from === written.to ? atCaret(written, mark) : onSelection(written, mark))
}

function atCaret({ text, from }: Written, { open, close }: Mark): Written {
  const [before, after] = [text.slice(0, from), text.slice(from)]
  const caretAt = (at: number, next: string): Written => ({ text: next, from: at, to: at })
  if (ends(before, open) && starts(after, close)) {
    return caretAt(from - open.length, before.slice(0, -open.length) + after.slice(close.length))
  }
  const line = before.slice(before.lastIndexOf('\n') + 1)
  // Within the mark and at its end, the caret steps out of it.
  if (starts(after, close) && countOf(line, open) > 0) return caretAt(from + close.length, text)
  return caretAt(from + open.length, before + open + close + after)
}

function onSelection(written: Written, mark: Mark): Written {
  const { text, from, to } = widened(written, mark)
  const lines = text.slice(from, to).split('\n').map(partsOf)
  const filled = lines.filter(({ content }) => content !== '')
  const isMarked = filled.length > 0 && filled.every(({ content }) => has(content, mark))
  const next = lines
    .map(({ lead, content, rest }) => {
      if (content === '') return lead + rest
      if (isMarked) return lead + content.slice(mark.open.length, -mark.close.length) + rest
      return lead + (has(content, mark) ? content : mark.open + content + mark.close) + rest
    })
    .join('\n')
  const result = text.slice(0, from) + next + text.slice(to)
  if (lines.length > 1) return { text: result, from, to: from + next.length }
  // What was selected stays selected, without the marks around it: the same again takes them away.
  const { lead, rest } = partsOf(text.slice(from, to))
  const inset = isMarked ? 0 : mark.open.length
  const outset = isMarked ? 0 : mark.close.length
  return { text: result, from: from + lead.length + inset, to: from + next.length - rest.length - outset }
}

/** Takes marks into the selection that stand right around it. */
function widened(written: Written, mark: Mark): Written {
  const { text, from, to } = written
  const { start, end } = linesAround(written)
  const [outerFrom, outerTo] = [from - mark.open.length, to + mark.close.length]
  if (outerFrom < start || outerTo > end || text.slice(from, to).includes('\n')) return written
  let [wideFrom, wideTo] = [outerFrom, outerTo]
  if (mark.open.startsWith('*')) {
    while (wideFrom > start && text[wideFrom - 1] === '*' && text[wideTo] === '*') {
      wideFrom -= 1
      wideTo += 1
    }
  }
  return has(text.slice(wideFrom, wideTo), mark) ? { text, from: wideFrom, to: wideTo } : written
}

/** A line as what begins it, what it says, and the space behind. */
function partsOf(line: string): { lead: string; content: string; rest: string } {
  const lead = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[ xX]\]\s+)?/.exec(line)?.[0] ?? ''
  const content = line.slice(lead.length).trimEnd()
  return { lead, content, rest: line.slice(lead.length + content.length) }
}

/** Stars are counted, because two of them mean something else than one, and three mean both. */
function has(content: string, { open, close }: Mark): boolean {
  if (content.length < open.length + close.length + 1) return false
  if (!open.startsWith('*')) return content.startsWith(open) && content.endsWith(close)
  const stars = Math.min(/^\**/.exec(content)?.[0].length ?? 0, /\**$/.exec(content)?.[0].length ?? 0)
  return open === '**' ? stars >= 2 : stars === 1 || stars >= 3
}

function ends(text: string, open: string): boolean {
  return text.endsWith(open) && (open !== '*' || (/\*+$/.exec(text)?.[0].length ?? 0) % 2 === 1)
}

function starts(text: string, close: string): boolean {
  return text.startsWith(close) && (close !== '*' || (/^\*+/.exec(text)?.[0].length ?? 0) % 2 === 1)
}

function countOf(text: string, piece: string): number {
  return text.split(piece).length - 1
}
