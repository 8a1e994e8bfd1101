import { foldWord } from '@parley/protocol/fold'
import { partsOf } from './parts.ts'

/**
 * One thing that a text can be found by. A `word` stands between spaces or signs; the `whole` is what several parts are
 * together, at the place of the first; scripts without spaces are `pair`s of characters that overlap, and `single` ones;
 * a `sign` is anything else that carries meaning, such as an emoji, an arrow or C++.
 */
export interface Token {
  readonly kind: 'word' | 'whole' | 'pair' | 'single' | 'sign'
  readonly text: string
  /** Tokens that follow each other in the text are one apart. */
  readonly place: number
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number
  readonly to: number
}

/** Longer ones are cut: nobody looks for the hundredth letter. */
const longest = 64
const longestWhole = 40
const mostParts = 5

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc\\u3005-\\u3007\\uff70\\uff9e\\uff9f'
const finder = new RegExp(
  [
    `(?<run>[${unspaced}][${unspaced}\\u3099\\u309a]*)`,
    `(?<word>(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+)`,
    `(?<picture>(?:\\p{Regional_Indicator}{2}|(?![0-9#*©®™])\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*(?:\\u200d\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*)*))`,
    `(?<symbol>[\\p{Sm}\\p{Sc}\\p{So}©®™](?<![\\0-\\x7f]))`,
    `(?<ascii>[!-/:-@[-\`{-~]+)`,
  ].join('|'),
  'gu',
)
/** Kana with a mark of its own width is one character. */
const character = /.[\uff9e\uff9f\u3099\u309a]?/gsu
const bends = /\ufe0f|\p{Emoji_Modifier}/gu
const joint = /^[-_.'’]$/

interface Part {
  readonly text: string
  readonly place: number
  readonly from: number
  readonly to: number
}

/** Everything that a text can be found by, in its order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let place = 0
  for (let from = 0; from < text.length;) {
    const to = endOfPiece(text, from)
    const wordEnd = plainWordEnd(text, from, to)
    if (wordEnd > from) {
      const word = text.slice(from, wordEnd).toLowerCase()
      tokens.push({ kind: 'word', text: word, place: (place += 1), from, to: wordEnd })
    } else if (to > from) {
      place = pushPiece(tokens, text, { from, to }, place)
    }
    from = to + 1
  }
  return tokens
}

/** No more than is told apart, and no half of a character. */
function clipped(text: string): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
}

function endOfPiece(text: string, from: number): number {
  let to = from
  while (to < text.length && !isGap(text.charCodeAt(to))) to += 1
  return to
}

const isGap = (code: number) => code === 32 || code === 10 || code === 9
const isLower = (code: number) => code >= 97 && code <= 122
const isUpper = (code: number) => code >= 65 && code <= 90
const isDigit = (code: number) => code >= 48 && code <= 57

/**
 * Most pieces of most texts are one word of plain letters, perhaps with a capital, and what ends a sentence. Those need no look at
 * scripts, parts and signs: where this word ends, or `from` where the piece is anything else.
 */
function plainWordEnd(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from)
  let end = from + 1
  if (isDigit(first)) while (end < to && isDigit(text.charCodeAt(end))) end += 1
  else if (isLower(first) || isUpper(first)) while (end < to && isLower(text.charCodeAt(end))) end += 1
  else return from
  if (end - from > longest) return from
  for (let at = end; at < to; at += 1) if (!endings.has(text.charCodeAt(at))) return from
  return end
}

const endings = new Set(Array.from('.,;:!?', (sign) => sign.charCodeAt(0)))

/** What stands between two spaces, whatever it is: nothing in it depends on what is beyond them. */
function pushPiece(tokens: Token[], text: string, piece: { from: number; to: number }, before: number): number {
  let place = before
  let compound: Part[] = []
  const close = () => {
    const whole = wholeOf(compound)
    if (whole !== null) tokens.push(whole)
    compound = []
  }
  finder.lastIndex = piece.from
  for (let match = finder.exec(text); match !== null && match.index < piece.to; match = finder.exec(text)) {
    const [found] = match
    const from = match.index
    const to = from + found.length
    const { run, word, picture } = match.groups ?? {}
    if (word !== undefined) {
      const last = compound.at(-1)
      if (last !== undefined && !(last.to === from || joint.test(text.slice(last.to, from)))) close()
      for (const part of partsOf(word)) {
        const folded = clipped(foldWord(part.text))
        if (folded === '') continue
        const token = { text: folded, place: (place += 1), from: from + part.from, to: from + part.to }
        tokens.push({ kind: 'word', ...token })
        compound.push(token)
      }
      const sign = signedWord(text, from, to)
      if (sign !== null) tokens.push({ kind: 'sign', ...sign, place })
      continue
    }
    if (found.length === 1 && joint.test(found)) {
      const sign = lonelySign(text, from, to)
      if (sign !== null) tokens.push({ kind: 'sign', ...sign, place: (place += 1) })
      continue
    }
    close()
    if (run !== undefined) place = pushRun(tokens, run, from, place)
    else if (picture !== undefined) {
      const bare = clipped(picture.replace(bends, ''))
      place += 1
      tokens.push({ kind: 'sign', text: bare, place, from, to })
      if (bare.includes('\u200d')) tokens.push({ kind: 'sign', text: bare.split('\u200d')[0] ?? bare, place, from, to })
    } else {
      const sign = lonelySign(text, from, to)
      if (sign !== null) tokens.push({ kind: 'sign', ...sign, place: (place += 1) })
    }
  }
  close()
  return place
}

function wholeOf(parts: readonly Part[]): Token | null {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined || parts.length < 2 || parts.length > mostParts) return null
  const text = parts.map((part) => part.text).join('')
  return text.length > longestWhole ? null : { kind: 'whole', text, place: first.place, from: first.from, to: last.to }
}

function pushRun(tokens: Token[], run: string, from: number, before: number): number {
  let place = before
  let last: { readonly text: string; readonly from: number } | null = null
  for (const match of run.matchAll(character)) {
    const [found] = match
    const one = { text: foldWord(found), from: from + match.index }
    const to = one.from + found.length
    if (last !== null) tokens.push({ kind: 'pair', text: last.text + one.text, place, from: last.from, to })
    place += 1
    tokens.push({ kind: 'single', text: one.text, place, from: one.from, to })
    last = one
  }
  return place
}

/** C++, C#, #tag, .net and $PATH are looked for with their signs. */
function signedWord(text: string, from: number, to: number): Omit<Token, 'kind' | 'place'> | null {
  const after = /^(?:\+\+|#)(?![\p{L}\p{N}])/u.exec(text.slice(to, to + 3))
  if (after !== null && to - from <= 3) {
    return { text: foldWord(text.slice(from, to)) + after[0], from, to: to + after[0].length }
  }
  const sign = text[from - 1] ?? ''
  if (!/[#.$]/.test(sign) || /[\p{L}\p{N}#.$]/u.test(text[from - 2] ?? '')) return null
  return { text: sign + clipped(foldWord(text.slice(from, to))), from: from - 1, to }
}

const markup = /^(?:[*_~`|]+|-+|=+|[.,;:!?'"()[\]]+|>+|#+)$/

/** Signs that stand alone, such as => or &&, and single ones that are neither punctuation nor markup, such as €. */
function lonelySign(text: string, from: number, to: number): Omit<Token, 'kind' | 'place'> | null {
  const sign = text.slice(from, to)
  if (/^[!-~]+$/.test(sign)) {
    const isAlone = /^\s?$/u.test(text[from - 1] ?? '') && /^\s?$/u.test(text[to] ?? '')
    if (!isAlone || sign.length > 8 || (markup.test(sign) && sign !== '||')) return null
  }
  // What begins with a tilde names other things in the index.
  return sign.startsWith('~') ? null : { text: foldWord(sign) || sign, from, to }
}
