/** A text may name more rooms; the first ones are kept by id. */
export const mostRoomLinks = 20

/** Whom a text speaks to, and which rooms it names, as it is written. */
export interface WrittenMentions {
  readonly usernames: readonly string[]
  readonly room: 'room' | 'here' | null
  readonly slugs: readonly string[]
}

/** What a word is made of in scripts that put spaces between words; in others a name may follow a word at once. */
const letter = `(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}])[\\p{L}\\p{N}]`
/** After these, as a pattern, an @ begins no name: it is within an address or a word. */
export const noMentionAfter = `${letter}|[.@-]|${letter}_`
/** After these a # names no room. */
export const noRoomAfter = `${letter}|[_.@#/&-]`
/** How the address of a room is written, as a pattern; nothing that goes on as a word is one. */
export const slugForm = `([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)(?!${letter}|[-_]${letter})`

const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g
const mention = /* @__PURE__ */ new RegExp(`(?<!${noMentionAfter})@([A-Za-z0-9_.-]{3,32})`, 'gu')
const reference = /* @__PURE__ */ new RegExp(`(?<!${noRoomAfter})#${slugForm}`, 'gu')

/** Without the signs that end a sentence or what is emphasised. */
export function bareName(written: string): string {
  return written.replace(/[._-]+$/, '')
}

/** The names that may be meant, the longest first: what ends a sentence can be the end of a name, too. */
export function namesMeant(written: string): readonly string[] {
  const name = written.toLowerCase()
  return [name, name.replace(/[.-]+$/, ''), bareName(name)]
}

const everybody = new Set(['room', 'all', 'everyone', 'channel'])

/** Whether a name calls all of a room, by whatever word people know from elsewhere, or those who are here. */
export function callsMany(name: string): 'room' | 'here' | null {
  const bare = bareName(name.toLowerCase())
  if (bare === 'here') return 'here'
  return everybody.has(bare) ? 'room' : null
}

/** Finds `@name`, `@room`, `@here` and `#slug` outside of code. */
export function readMentions(content: string): WrittenMentions {
  const usernames = new Set<string>()
  let room: WrittenMentions['room'] = null
  const said = content.replace(code, ' ')
  for (const [, written = ''] of said.matchAll(mention)) {
    const many = callsMany(written)
    if (many !== null) room = many === 'room' ? many : (room ?? many)
    else for (const name of namesMeant(written)) usernames.add(name)
  }
  const slugs = new Set([...said.matchAll(reference)].map(([, slug = '']) => slug.toLowerCase()))
  return { usernames: [...usernames], room, slugs: [...slugs].slice(0, mostRoomLinks) }
}
