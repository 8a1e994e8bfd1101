import { setImmediate as othersTurn } from 'node:timers/promises'

/** What a page says of itself. */
export interface PageFacts {
  readonly title: string | null
  readonly description: string | null
  readonly site: string | null
  readonly image: string | null
}

const titleMax = 200
const descriptionMax = 400

/** Where each fact is looked for, the best first. */
const sources = {
  title: ['og:title', 'twitter:title', 'title'],
  description: ['og:description', 'twitter:description', 'description'],
  site: ['og:site_name', 'application-name'],
  image: ['og:image:secure_url', 'og:image:url', 'og:image', 'twitter:image', 'twitter:image:src'],
} as const

/**
 * Reads a page for what it says of itself. It is never rendered and nothing in it runs or is fetched; whatever is broken in
 * it is passed over. What comes out is plain text on one line. However a page is made, others have their turn meanwhile.
 */
export async function readPage(bytes: Buffer, contentType: string): Promise<PageFacts> {
  const said = await collect(decode(bytes, contentType))
  const find = (names: readonly string[], most: number) => {
    const text = names.map((name) => tidy(said.get(name) ?? '', most)).find((found) => found !== '')
    return text ?? null
  }
  return {
    title: find(sources.title, titleMax),
    description: find(sources.description, descriptionMax),
    site: find(sources.site, 60),
    image: find(sources.image, 2_000),
  }
}

const label = /charset\s*=\s*"?([\w-]+)/i
const labelWithin = /<meta\b[^<>]{0,256}?\bcharset\s{0,8}=\s{0,8}["']?([\w-]+)/i

/** By what the server says, else by what the page says, else the usual. */
function decode(bytes: Buffer, contentType: string): string {
  const head = bytes.toString('latin1', 0, 2_048)
  const named = label.exec(contentType)?.[1] ?? labelWithin.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

const notMarkup = /<!--[\s\S]*?(?:-->|$)|<(script|style|noscript|template|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const tag = /<(meta|title)\b/gi
/** The rest of a tag; a sign of more or less belongs to it only within quotes. */
const restOfTag = /^((?:"[^"]*"|'[^']*'|[^<>"'])*)>/
/** Nobody needs longer ones, and nobody more, so no page takes long however it is made. */
const longestTag = 4_096
const mostTags = 300
const tagsAtOnce = 10
/** A name begins where nothing of a name stands before: otherwise each of its letters would be looked at as often as there are. */
const attribute = /(?<![^\s/"'])([^\s=/>"']{1,64})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g

/** The first of each name. */
async function collect(html: string): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>()
  const note = (name: string, text: string) => {
    if (name !== '' && text.trim() !== '' && !said.has(name)) said.set(name, decodeEntities(text))
  }
  const markup = html.replace(notMarkup, ' ')
  let tags = 0
  for (const { 0: opening, 1: kind = '', index } of markup.matchAll(tag)) {
    tags += 1
    if (tags > mostTags) break
    if (tags % tagsAtOnce === 0) await othersTurn()
    const from = index + opening.length
    const [whole, inside = ''] = restOfTag.exec(markup.slice(from, from + longestTag)) ?? []
    if (whole === undefined) continue
    if (kind.toLowerCase() === 'title') {
      note('title', markup.slice(from + whole.length, from + longestTag).split('<', 1)[0] ?? '')
      continue
    }
    const given = new Map(
      [...inside.matchAll(attribute)].map(([, name = '', one, two, three]) => [
        name.toLowerCase(),
        one ?? two ?? three ?? '',
      ]),
    )
    note((given.get('property') ?? given.get('name') ?? '').toLowerCase(), given.get('content') ?? '')
  }
  return said
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['middot', '·'],
  ['bull', '•'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['euro', '€'],
  ['pound', '£'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['szlig', 'ß'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['agrave', 'à'],
  ['ccedil', 'ç'],
  ['ntilde', 'ñ'],
])

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
    },
  )
}

/** One line of what can be seen; nothing in it turns the direction of what stands around it. */
function tidy(text: string, most: number): string {
  const line = text
    .replace(/(?![\u200c\u200d\s])[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const letters = [...line]
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
