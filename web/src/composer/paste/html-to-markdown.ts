import { type HtmlElement, type HtmlNode, readHtml } from './html-tree.ts'

interface Style {
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  readonly underline: boolean
  readonly isPre: boolean
}

const plain: Style = { bold: false, italic: false, strike: false, underline: false, isPre: false }
const blocks = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul'.split(
    ' ',
  ),
)
const openings: Readonly<Record<'bold' | 'italic' | 'strike' | 'underline', readonly [string, string]>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  strike: ['~~', '~~'],
  underline: ['<u>', '</u>'],
}

/** What was copied from a page or a document, as a message says it. */
export function htmlToMarkdown(html: string): string {
  return tidy(blocksOf(readHtml(html), plain))
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '')
}

/** Blocks stand apart from what is around them; what is between them flows. */
function blocksOf(nodes: readonly HtmlNode[], style: Style): string {
  let text = ''
  let flow: HtmlNode[] = []
  const endFlow = () => {
    text += inlineOf(flow, style).replace(/^[^\S\n]+/, '')
    flow = []
  }
  for (const node of nodes) {
    if (typeof node === 'string' || !holdsBlocks(node)) {
      flow.push(node)
      continue
    }
    endFlow()
    const block = blockOf(node, styleOf(node, style))
    const gap = node.tag === 'div' || node.tag === 'li' ? '\n' : '\n\n'
    if (block.trim() !== '') text = `${text.replace(/\n*$/, '')}${text === '' ? '' : gap}${block}${gap}`
  }
  endFlow()
  return text
}

function holdsBlocks(node: HtmlElement): boolean {
  return blocks.has(node.tag) || node.children.some((child) => typeof child !== 'string' && holdsBlocks(child))
}

function blockOf(node: HtmlElement, style: Style): string {
  const { tag, children } = node
  if (tag === 'pre') return `\`\`\`\n${rawText(children).replace(/^\n|\s+$/g, '')}\n\`\`\``
  if (tag === 'hr') return '---'
  if (tag === 'ul' || tag === 'ol') return listOf(node, style)
  if (tag === 'table') return tableOf(node, style)
  if (tag === 'blockquote') return tidy(blocksOf(children, style)).replace(/^/gm, '> ').replace(/ +$/gm, '')
  // A message has no headings of its own.
  if (/^h[1-6]$/.test(tag)) return inlineOf([{ tag: 'b', attributes: {}, children }], plain).replace(/\n/g, ' ')
  return blocksOf(children, style)
}

function listOf({ tag, attributes, children }: HtmlElement, style: Style): string {
  const first = Number(attributes['start'] ?? 1) || 1
  const items = children.filter((child): child is HtmlElement => typeof child !== 'string')
  return items
    .map((item, place) => {
      const text = tidy(blocksOf(item.tag === 'li' ? item.children : [item], style)).replace(
        /\n\n(?=\s*(?:[-*]|\d+\.) )/g,
        '\n',
      )
      const lead = tag === 'ol' ? `${first + place}. ` : '- '
      return lead + text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(lead.length)}`)
    })
    .join('\n')
}

function tableOf(node: HtmlElement, style: Style): string {
  const rows = descendants(node, 'tr').map((row) =>
    row.children
      .filter((cell): cell is HtmlElement => typeof cell !== 'string' && (cell.tag === 'td' || cell.tag === 'th'))
      .map((cell) =>
        tidy(blocksOf(cell.children, style))
          .replace(/\s*\n\s*/g, ' ')
          .replaceAll('|', '\\|'),
      ),
  )
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const [head, ...body] = rows
  if (head === undefined || width === 0) return ''
  // A table of one column only lays something out.
  if (width === 1) return rows.map(([cell = '']) => cell).join('\n')
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, place) => cells[place] ?? '').join(' | ')} |`
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n')
}

function descendants({ children }: HtmlElement, tag: string): readonly HtmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : child.tag === tag ? [child] : child.tag === 'table' ? [] : descendants(child, tag),
  )
}

function inlineOf(nodes: readonly HtmlNode[], style: Style): string {
  return nodes.map((node) => (typeof node === 'string' ? textOf(node, style) : elementOf(node, style))).join('')
}

function textOf(text: string, { isPre }: Style): string {
  return escaped(isPre ? text : text.replace(/\s+/g, ' '))
}

/** Signs that would mean something, and did not where they were copied. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*]|~~|\|\||(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(\s*)([#>+-]|\d{1,9}(?=[.)]))(?=[.)]?\s)/u, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )
}

function elementOf(node: HtmlElement, before: Style): string {
  const { tag, attributes, children } = node
  const style = styleOf(node, before)
  if (tag === 'br') return '\n'
  if (tag === 'img') return escaped(attributes['alt'] ?? '')
  if (tag === 'code' || tag === 'kbd' || tag === 'samp' || tag === 'tt') return codeOf(rawText(children))
  const inner = inlineOf(children, style)
  const text = tag === 'a' ? linkOf(inner, attributes['href'] ?? '') : inner
  const marks = (['underline', 'strike', 'italic', 'bold'] as const).filter((mark) => style[mark] && !before[mark])
  return marks.reduce((marked, mark) => around(marked, ...openings[mark]), text)
}

/** Marks stand close around words, or they are none. */
function around(text: string, open: string, close: string): string {
  const content = text.trim()
  if (content === '') return text
  const at = text.indexOf(content)
  const marked = content.replace(/[^\n]+/g, (line) => open + line + close)
  return text.slice(0, at) + marked + text.slice(at + content.length)
}

function codeOf(text: string): string {
  const content = text.replace(/\s+/g, ' ').trim()
  if (content === '') return ''
  return content.includes('`') ? `\`\` ${content} \`\`` : `\`${content}\``
}

function linkOf(text: string, href: string): string {
  const address = href.trim()
  if (!/^(?:https?:|mailto:)/i.test(address) || text.trim() === '') return text
  if (text.trim().replaceAll('\\', '') === address || `${text.trim().replaceAll('\\', '')}/` === address) return address
  return `[${text.trim().replace(/\s*\n\s*/g, ' ')}](${address
    .replace(/[()\s]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')})`
}

/** What an element says of its words, in its name or in its style; documents of some makers say `b` and mean no such thing. */
function styleOf({ tag, attributes }: HtmlElement, before: Style): Style {
  const css = attributes['style']?.toLowerCase() ?? ''
  const weight = /font-weight\s*:\s*(\w+)/.exec(css)?.[1]
  const isHeavy = weight === undefined ? tag === 'b' || tag === 'strong' : weight === 'bold' || Number(weight) >= 600
  const isLight = weight !== undefined && !isHeavy
  const lines = /text-decoration(?:-line)?\s*:\s*([\w\s-]+)/.exec(css)?.[1] ?? ''
  return {
    bold: isHeavy || (before.bold && !isLight),
    italic: before.italic || tag === 'i' || tag === 'em' || /font-style\s*:\s*italic/.test(css),
    strike: before.strike || ['s', 'del', 'strike'].includes(tag) || lines.includes('line-through'),
    // Links are underlined for another reason.
    underline: before.underline || tag === 'u' || (tag !== 'a' && lines.includes('underline')),
    isPre: before.isPre || /white-space\s*:\s*pre/.test(css),
  }
}

function rawText(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? '\n' : rawText(node.children)))
    .join('')
}
