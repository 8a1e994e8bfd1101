import { noMentionAfter, noRoomAfter, slugForm } from '@parley/protocol/wire'
import { linkAddress } from './address.ts'
import { type Autolink, findAutolinks } from './autolinks.ts'
import { foldSpans, nodePiece, type Piece, runPiece } from './emphasis.ts'
import type { Inline } from './tree.ts'

/** How far reading has come in a text. */
interface Reading {
  readonly text: string
  readonly autolinks: ReadonlyMap<number, Autolink>
  readonly pieces: Piece[]
  /** Where square brackets stand among the pieces that may begin a link. */
  readonly brackets: number[]
  /** Lengths of back-tick runs that nothing closes from here to the end. */
  readonly unclosed: Set<number>
  at: number
}

const special = /[\n\\`<[\]*_~|@#]/g
const mentionForm = /@([A-Za-z0-9_.-]{3,32})/y
const roomForm = new RegExp(`#${slugForm}`, 'uy')
const angleForm = /<([^\s<>]+)>/y
const targetForm = /\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\((?:[^\s()]|\([^\s()]*\))*\))*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y
/** What a mention follows is what the place says it is, so that nobody is shown as called who was not. */
const beforeNoMention = new RegExp(`(?:${noMentionAfter})$`, 'u')
const beforeNoRoom = new RegExp(`(?:${noRoomAfter})$`, 'u')
const space = /^$|\s/u
const punctuation = /[\p{P}\p{S}]/u
/** Scripts without spaces, where emphasis begins and ends within what others would call a word. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Reads what stands within lines. Every sign that means nothing stays as it was written. */
export function parseInline(text: string): readonly Inline[] {
  const reading: Reading = {
    text,
    autolinks: findAutolinks(text),
    pieces: [],
    brackets: [],
    unclosed: new Set(),
    at: 0,
  }
  const starts = [...reading.autolinks.keys()]
  while (reading.at < text.length) {
    while (starts[0] !== undefined && starts[0] < reading.at) starts.shift()
    if (starts[0] === reading.at && readAutolink(reading)) continue
    special.lastIndex = reading.at
    const next = Math.min(special.exec(text)?.index ?? text.length, starts[0] ?? text.length)
    if (next > reading.at) {
      write(reading, text.slice(reading.at, next))
      reading.at = next
    } else if (!readSpecial(reading)) {
      write(reading, text[reading.at] ?? '')
      reading.at += 1
    }
  }
  return foldSpans(reading.pieces).parts
}

function readSpecial(reading: Reading): boolean {
  switch (reading.text[reading.at]) {
    case '\n':
      push(reading, { is: 'break' }, 1)
      return true
    case '\\':
      return readEscape(reading)
    case '`':
      return readCode(reading)
    case '<':
      return readAngle(reading)
    case '[':
      reading.brackets.push(reading.pieces.length)
      return false
    case ']':
      return readLink(reading)
    case '@':
      return readName(reading, mentionForm, beforeNoMention, (name) => ({ is: 'mention', name }))
    case '#':
      return readName(reading, roomForm, beforeNoRoom, (slug) => ({ is: 'room', slug }))
    default:
      return readRun(reading)
  }
}

function write(reading: Reading, text: string): void {
  reading.pieces.push(nodePiece({ is: 'text', text }))
}

function push(reading: Reading, node: Inline, length: number): void {
  reading.pieces.push(nodePiece(node))
  reading.at += length
}

function matchAt(form: RegExp, { text, at }: Reading): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}

function readAutolink(reading: Reading): boolean {
  const link = reading.autolinks.get(reading.at)
  if (link === undefined) return false
  const parts = [{ is: 'text', text: reading.text.slice(reading.at, link.end) }] as const
  push(reading, { is: 'link', address: link.address, parts }, link.end - reading.at)
  return true
}

function readEscape(reading: Reading): boolean {
  const { text, at } = reading
  const escaped = text[at + 1] ?? ''
  // Whoever shrugs means the arm.
  const isArm = text[at - 1] === '¯'
  if (!/[!-/:-@[-`{-~]/.test(escaped)) return false
  push(reading, { is: 'text', text: isArm ? `\\${escaped}` : escaped }, 2)
  return true
}

function readCode(reading: Reading): boolean {
  const { text, at, unclosed } = reading
  const length = runLength(text, at)
  const from = at + length
  let close = unclosed.has(length) ? -1 : text.indexOf('`', from)
  while (close !== -1 && runLength(text, close) !== length) close = text.indexOf('`', close + runLength(text, close))
  if (close === -1) {
    unclosed.add(length)
    push(reading, { is: 'text', text: text.slice(at, from) }, length)
    return true
  }
  const inner = text.slice(from, close).replaceAll('\n', ' ')
  const isPadded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== ''
  push(reading, { is: 'code', text: isPadded ? inner.slice(1, -1) : inner }, close + length - at)
  return true
}

function runLength(text: string, at: number): number {
  let end = at
  while (text[end] === text[at]) end += 1
  return end - at
}

function readAngle(reading: Reading): boolean {
  const { text, at } = reading
  for (const [tag, isOpening] of [
    ['<u>', true],
    ['</u>', false],
  ] as const) {
    if (!text.startsWith(tag, at)) continue
    reading.pieces.push(runPiece({ marker: 'u', canOpen: isOpening, canClose: !isOpening, length: 1 }))
    reading.at += tag.length
    return true
  }
  const written = matchAt(angleForm, reading)?.[1]
  if (written === undefined || !/^(?:https?:\/\/|mailto:)/i.test(written)) return false
  const address = linkAddress(written)
  if (address === null) return false
  push(reading, { is: 'link', address, parts: [{ is: 'text', text: written }] }, written.length + 2)
  return true
}

/** `](…)` turns what stands since the bracket into a link, if it leads to where a link may lead. */
function readLink(reading: Reading): boolean {
  const from = reading.brackets.pop()
  if (from === undefined || reading.text[reading.at + 1] !== '(') return false
  targetForm.lastIndex = reading.at + 1
  const target = targetForm.exec(reading.text)
  const address = target && linkAddress(unescaped(target[1] ?? target[2] ?? ''))
  if (target === null || address === null) return false
  // The bracket itself is not part of the words.
  const { parts, depth } = foldSpans(reading.pieces.splice(from).slice(1))
  // A link within a link cannot be followed, so brackets around this one begin none.
  reading.brackets.length = 0
  reading.pieces.push(nodePiece({ is: 'link', address, parts: parts.flatMap(unlinked) }, depth))
  reading.at += 1 + target[0].length
  return true
}

function unescaped(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** What leads somewhere cannot stand in what leads somewhere. */
function unlinked(node: Inline): readonly Inline[] {
  switch (node.is) {
    case 'link':
      return node.parts
    case 'mention':
      return [{ is: 'text', text: `@${node.name}` }]
    case 'room':
      return [{ is: 'text', text: `#${node.slug}` }]
    case 'text':
    case 'break':
    case 'code':
      return [node]
    case 'spoiler':
      return node.parts.flatMap(unlinked)
    default:
      return [{ ...node, parts: node.parts.flatMap(unlinked) }]
  }
}

function readName(reading: Reading, form: RegExp, never: RegExp, make: (name: string) => Inline): boolean {
  if (never.test(reading.text.slice(Math.max(0, reading.at - 3), reading.at))) return false
  const match = matchAt(form, reading)
  if (match?.[1] === undefined) return false
  push(reading, make(match[1]), match[0].length)
  return true
}

function readRun(reading: Reading): boolean {
  const { text, at } = reading
  const marker = text[at]
  if (marker !== '*' && marker !== '_' && marker !== '~' && marker !== '|') return false
  const length = runLength(text, at)
  if ((marker === '~' || marker === '|') && length !== 2) {
    push(reading, { is: 'text', text: text.slice(at, at + length) }, length)
    return true
  }
  const before = characterBefore(text, at)
  const after = characterAfter(text, at + length)
  const opens = flanks(before, after)
  const closes = flanks(after, before)
  const isWithinWord = marker === '_'
  // Between figures it is a sum.
  const isSum = marker === '*' && /\d/.test(before) && /\d/.test(after)
  const canOpen = !isSum && opens && (!isWithinWord || !closes || punctuation.test(before))
  const canClose = !isSum && closes && (!isWithinWord || !opens || punctuation.test(after))
  reading.pieces.push(runPiece({ marker, length, canOpen, canClose }))
  reading.at += length
  return true
}

/** Whether signs between these two lean towards the second. */
function flanks(outside: string, inside: string): boolean {
  if (space.test(inside)) return false
  if (!punctuation.test(inside)) return true
  return space.test(outside) || punctuation.test(outside) || spaceless.test(outside)
}

function characterBefore(text: string, at: number): string {
  const low = text.slice(at - 1, at)
  return at > 1 && /[\udc00-\udfff]/.test(low) ? text.slice(at - 2, at) : low
}

function characterAfter(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''
}
