import { z } from 'zod'
import { emojiNamed } from './emoji-names.ts'
import { called, codeBlock } from './mrkdwn.ts'
import { escaped, gathered, linked, oneLine, readable } from './plain.ts'

const text = z.string().transform(readable)
const Style = z.looseObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
})
const Leaf = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), text, style: Style.optional() }),
  z.looseObject({ type: z.literal('link'), url: text, text: text.optional(), style: Style.optional() }),
  z.looseObject({ type: z.literal('user'), user_id: text }),
  z.looseObject({ type: z.literal('channel'), channel_id: text }),
  z.looseObject({ type: z.literal('usergroup'), usergroup_id: text }),
  z.looseObject({ type: z.literal('emoji'), name: text, unicode: text.optional() }),
  z.looseObject({ type: z.literal('broadcast'), range: text }),
  z.looseObject({ type: z.literal('date'), fallback: text.optional() }),
])
type LeafView = z.output<typeof Leaf>

/** One of its parts: a run of words, a list, code, or a quote. */
const Part = z.looseObject({
  type: z.string(),
  elements: z.array(z.unknown()).optional(),
  style: z.unknown().optional(),
  indent: z.unknown().optional(),
})

/** Text whose parts say themselves what they are. */
export function richTextToMarkdown(elements: readonly unknown[]): string {
  const say = (element: unknown) => {
    const part = Part.safeParse(element)
    return part.success ? partToMarkdown(part.data) : ''
  }
  return gathered(elements, say, '\n')
}

function partToMarkdown({ type, elements = [], style, indent }: z.output<typeof Part>): string {
  switch (type) {
    case 'rich_text_section':
      return leavesToMarkdown(elements)
    case 'rich_text_preformatted':
      return codeBlock(elements.map(wordsOf).join(''))
    case 'rich_text_quote':
      return leavesToMarkdown(elements).replace(/^/gm, '> ')
    case 'rich_text_list': {
      const inset = '  '.repeat(typeof indent === 'number' ? Math.min(8, Math.max(0, Math.trunc(indent))) : 0)
      return elements
        .map((item) => Part.safeParse(item))
        .flatMap((item) => (item.success ? [oneLine(leavesToMarkdown(item.data.elements ?? []))] : []))
        .map((said, place) => `${inset}${style === 'ordered' ? `${place + 1}.` : '-'} ${said}`)
        .join('\n')
    }
    default:
      return ''
  }
}

function leavesToMarkdown(leaves: readonly unknown[]): string {
  return leaves
    .map((each) => {
      const leaf = Leaf.safeParse(each)
      return leaf.success ? leafToMarkdown(leaf.data) : ''
    })
    .join('')
}

function leafToMarkdown(leaf: LeafView): string {
  switch (leaf.type) {
    case 'text':
      return styled(leaf.text, leaf.style)
    case 'link':
      return linked(leaf.url, leaf.text === undefined ? '' : styled(leaf.text, leaf.style))
    case 'user':
      return called(leaf.user_id)
    case 'channel':
      return escaped(`#${leaf.channel_id}`)
    case 'usergroup':
      return escaped(`@${leaf.usergroup_id}`)
    case 'emoji':
      return emojiNamed(leaf.name) ?? unicodeOf(leaf.unicode) ?? escaped(`:${leaf.name}:`)
    case 'broadcast':
      return leaf.range === 'here' ? '@here' : '@room'
    case 'date':
      return escaped(leaf.fallback ?? '')
  }
}

/** What a leaf says without any signs. */
function wordsOf(each: unknown): string {
  const leaf = Leaf.safeParse(each)
  if (!leaf.success) return ''
  return leaf.data.type === 'text' ? leaf.data.text : leaf.data.type === 'link' ? leaf.data.url : ''
}

/** Signs lean on the words they mark: what is empty around them stays outside. */
function styled(words: string, style: z.output<typeof Style> = {}): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  if (inner === '') return words
  if (style.code === true && !inner.includes('`')) return `${before}\`${inner}\`${after}`
  const signs = [style.bold === true && '**', style.italic === true && '_', style.strike === true && '~~'].filter(
    (sign) => sign !== false,
  )
  return before + signs.join('') + escaped(inner) + signs.toReversed().join('') + after
}

function unicodeOf(codes: string | undefined): string | null {
  if (codes === undefined || !/^[0-9a-f]{2,6}(?:-[0-9a-f]{2,6}){0,10}$/i.test(codes)) return null
  const points = codes.split('-').map((code) => Number.parseInt(code, 16))
  return points.every((point) => point <= 0x10ffff && (point < 0xd800 || point > 0xdfff))
    ? String.fromCodePoint(...points)
    : null
}
