import { emojiNamed } from './emoji-names.ts'
import { decoded, escaped, linked } from './plain.ts'

type Mark = '*' | '_' | '~'

const marks: Readonly<Record<Mark, string>> = { '*': '**', _: '_', '~': '~~' }
const special = /```|`|<|\*|_|~|https?:\/\/|:[a-z0-9_+-]{1,40}:/gi
const wordCharacter = /[\p{L}\p{N}]/u
const fence = /```([\s\S]*?)```/g

/** Slack's way of writing, as Markdown. What it does not mean by a sign means nothing here either. */
export function mrkdwnToMarkdown(text: string): string {
  const blocks: string[] = []
  let at = 0
  const say = (lines: string) => {
    if (lines.trim() !== '') blocks.push(linesOf(lines.replace(/^\n|\n$/g, '')))
  }
  for (const match of text.matchAll(fence)) {
    say(text.slice(at, match.index))
    blocks.push(codeBlock(decoded(match[1] ?? '')))
    at = match.index + match[0].length
  }
  if (at === 0) return linesOf(text)
  say(text.slice(at))
  return blocks.join('\n')
}

/** A block of code on lines of its own. */
export function codeBlock(code: string): string {
  // A longer run closes nothing but itself.
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}\n${code.replace(/^\n|\s+$/g, '')}\n${ticks}`
}

/** Lines outside of code: a sign at their beginning says that they are quoted. */
function linesOf(text: string): string {
  let isQuoting = false
  return text
    .split('\n')
    .map((line) => {
      const [, all, one] = /^(?:(?:>|&gt;){3}|((?:>|&gt;))) ?/.exec(line) === null ? [] : quoteOf(line)
      if (all !== undefined) isQuoting = true
      const said = inline(all ?? one ?? line)
      return isQuoting || one !== undefined ? `> ${said}` : said
    })
    .join('\n')
}

/** What a quoted line says: as the second where everything that follows is quoted with it, else as the third. */
function quoteOf(line: string): readonly [string, string | undefined, string | undefined] {
  const all = /^(?:>|&gt;){3} ?(.*)$/.exec(line)?.[1]
  return [line, all, all === undefined ? line.replace(/^(?:>|&gt;) ?/, '') : undefined]
}

/** One line. `open` are the marks within which it stands: none stands within itself. */
function inline(text: string, open: readonly Mark[] = []): string {
  /** From here on nothing on this line closes the mark. */
  const unclosed = new Map<string, number>()
  let markdown = ''
  let at = 0
  while (at < text.length) {
    special.lastIndex = at
    const match = special.exec(text)
    const next = match?.index ?? text.length
    if (next > at) markdown += escaped(decoded(text.slice(at, next)))
    if (match === null) break
    const [sign] = match
    const read = readSign(sign)
    markdown += read?.markdown ?? loneSign(text, next, sign)
    at = read?.end ?? next + sign.length

    function readSign(found: string) {
      if (found === '`' || found === '```') return readCode(text, next)
      if (found === '<') return readReference(text, next)
      if (found.startsWith(':')) return readEmoji(text, next, found)
      if (found.length > 1) return readAddress(text, next)
      return readMarked(found as Mark)
    }

    function readMarked(mark: Mark) {
      if (open.includes(mark) || wordCharacter.test(text.charAt(next - 1))) return null
      if (/^\s?$/.test(text.charAt(next + 1)) || (unclosed.get(mark) ?? Infinity) <= next) return null
      const close = closeOf(text, mark, next + 2)
      if (close === -1) {
        unclosed.set(mark, next)
        return null
      }
      // Who writes two stars has learnt it elsewhere, and means the same.
      const width = mark === '*' && text[next + 1] === '*' && text[close + 1] === '*' && close > next + 2 ? 2 : 1
      const inner = inline(text.slice(next + width, close), [...open, mark])
      return { markdown: marks[mark] + inner + marks[mark], end: close + width }
    }
  }
  return markdown
}

/** A sign that means nothing where it stands. */
function loneSign(text: string, at: number, sign: string): string {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  // Such as in the name of a file.
  if (sign === '_' && wordCharacter.test(before) && wordCharacter.test(after)) return sign
  if (sign === '~' && before !== sign && after !== sign) return sign
  return sign.replace(/[^\s]/g, String.raw`\$&`)
}

/** Where a mark is closed: behind something, and not within a word. */
function closeOf(text: string, mark: Mark, from: number): number {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (!/\s/.test(text.charAt(at - 1)) && !wordCharacter.test(text.charAt(at + 1))) return at
  }
  return -1
}

function readCode(text: string, at: number) {
  const close = text.indexOf('`', at + 1)
  if (close <= at + 1) return null
  return { markdown: `\`${decoded(text.slice(at + 1, close))}\``, end: close + 1 }
}

function readEmoji(text: string, at: number, sign: string) {
  const emoji = emojiNamed(sign.slice(1, -1))
  // The second colon may begin the next one.
  return emoji === null
    ? { markdown: escaped(text.slice(at, at + sign.length - 1)), end: at + sign.length - 1 }
    : { markdown: emoji, end: at + sign.length }
}

/** An address that stands by itself is one as it is. */
function readAddress(text: string, at: number) {
  const [written = ''] = /^[^\s<>|*`]+/.exec(text.slice(at, at + 4_000)) ?? []
  return {
    markdown: decoded(written).replace(/[<>[\]\\]/g, (sign) => encodeURIComponent(sign)),
    end: at + written.length,
  }
}

const reference = /<([^<>\n|]{1,4000})(?:\|([^<>\n]{0,4000}))?>/y
const username = /^[A-Za-z0-9_.-]{3,32}$/

function readReference(text: string, at: number) {
  reference.lastIndex = at
  const match = reference.exec(text)
  if (match === null) return null
  const [whole, target = '', label] = match
  if (!/^[@#!]|:/.test(target)) return null
  return { markdown: referred(decoded(target), label === undefined ? null : decoded(label)), end: at + whole.length }
}

/** What stands between angles: an address, a person, a room, or a word of Slack's own. */
function referred(target: string, label: string | null): string {
  const name = target.slice(1)
  if (target.startsWith('@')) return called(label?.replace(/^@/, '') ?? name)
  if (target.startsWith('#')) return escaped(`#${label ?? name}`)
  if (!target.startsWith('!')) return linked(target, label === null || label === target ? '' : escaped(label))
  if (name === 'here') return '@here'
  if (name === 'channel' || name === 'everyone') return '@room'
  return escaped(label ?? name.split('^')[0] ?? '')
}

/** Somebody by name; whether there is such a person is for the place to know. */
export function called(name: string): string {
  return username.test(name) ? `@${name}` : escaped(`@${name}`)
}
