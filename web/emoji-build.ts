import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import type { EmojiData, EmojiRow } from './src/emoji/emoji.ts'
import { withTone } from './src/emoji/tones.ts'

interface Found {
  readonly unicode: string
  readonly label: string
  readonly group?: number
  readonly order?: number
  readonly hexcode: string
  readonly tags?: readonly string[]
  readonly skins?: readonly { readonly unicode: string }[]
}

const load = createRequire(import.meta.url)
const module = 'virtual:emoji/'

/** Emoji of one language as `virtual:emoji/en` and so on: only what the picker needs, made when the page is built. */
export function emoji(): Plugin {
  return {
    name: 'emoji',
    resolveId: (id) => (id.startsWith(module) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${module}`)) return null
      const data = JSON.stringify(gatherEmoji(id.slice(module.length + 1)))
      return `export default JSON.parse(${JSON.stringify(data)})`
    },
  }
}

/** What came later is an empty box on many systems still. */
const newest = 15.1
/** Parts such as skin tones alone, which nobody writes. */
const component = 2

export function gatherEmoji(lang: string): EmojiData {
  const found = load(`emojibase-data/${lang}/compact.json`) as readonly Found[]
  const known = load('emojibase-data/en/data.json') as readonly { hexcode: string; version: number }[]
  const drawn = new Set(known.filter(({ version }) => version <= newest).map(({ hexcode }) => hexcode))
  const codes = load('emojibase-data/en/shortcodes/emojibase.json') as Readonly<Record<string, string | string[]>>
  const { groups } = load('emojibase-data/en/messages.json') as { groups: readonly { key: string; order: number }[] }
  return groups
    .filter(({ order }) => order !== component)
    .map(({ key, order }) => ({
      key,
      emoji: found
        .filter(({ group, hexcode }) => group === order && drawn.has(hexcode))
        .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
        .map((each) => rowOf(each, [codes[each.hexcode] ?? []].flat())),
    }))
}

function rowOf({ unicode, label, tags = [], skins = [] }: Found, codes: readonly string[]): EmojiRow {
  const emoji = qualified(unicode)
  const hasTones = skins.some((skin) => skin.unicode === withTone(emoji, 'light'))
  return [emoji, label, codes.join(' '), tags.join(' '), hasTones ? 1 : 0]
}

/** As keyboards write it: what is a picture by itself does not say so again, or the same emoji would be two. */
function qualified(unicode: string): string {
  return unicode.replace(/(\p{Emoji_Presentation})\ufe0f/gu, '$1')
}
