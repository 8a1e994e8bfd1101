/** Markup as far as a message can say it. It is never made into a document: nothing in it can load or run. */
export type HtmlNode = string | HtmlElement

export interface HtmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

interface Open {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: HtmlNode[]
}

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
/** What is in them is not for people. */
const unread = /<(script|style|head|title|template|noscript|svg|math|iframe|object)\b[^>]*>[\s\S]*?<\/\1\s*>/gi
const token =
  /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(\/?)([a-z][a-z0-9:-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?|\s*\/)*)\s*>|[^<]+|</gi
const attribute = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g
/** Opening one of these ends the one before, where that was not closed. */
const closedBy: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['p', ['p']],
  ['tr', ['tr', 'td', 'th']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
])

export function readHtml(html: string): readonly HtmlNode[] {
  const root: Open = { tag: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  const innermost = () => open.at(-1) ?? root
  const close = (tag: string) => {
    const at = open.findLastIndex((each) => each.tag === tag)
    if (at > 0) open.length = at
  }
  for (const [whole, slash, name, rest = ''] of withinFragment(html).replace(unread, '').matchAll(token)) {
    const tag = name?.toLowerCase()
    if (tag === undefined) {
      if (!/^<[!?]/.test(whole)) innermost().children.push(decode(whole))
    } else if (slash === '/') {
      close(tag)
    } else {
      if (closedBy.get(tag)?.includes(innermost().tag) === true) open.pop()
      const element: Open = { tag, attributes: attributesOf(rest), children: [] }
      innermost().children.push(element)
      if (!empty.has(tag)) open.push(element)
    }
  }
  return root.children
}

/** Systems put what was copied between marks, and their own wrapping around it. */
function withinFragment(html: string): string {
  return /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(attribute)].filter(([, name]) => name !== '/')
  return Object.fromEntries(
    found.map(([, name = '', double, single, bare]) => [name.toLowerCase(), decode(double ?? single ?? bare ?? '')]),
  )
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['shy', ''],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['euro', '€'],
  ['times', '×'],
  ['deg', '°'],
])

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? (code === 0xa0 ? ' ' : String.fromCodePoint(code)) : ''
    },
  )
}
