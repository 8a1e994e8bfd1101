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

/** Signs that end a sentence or what is emphasised, where the name without them is somebody's. */
export function bareName(written: string): string {
  return written.replace(/[._-]+$/, '')
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
    const name = written.toLowerCase()
    const bare = bareName(name)
    const many = callsMany(name)
    if (many !== null) room = many === 'room' ? many : (room ?? many)
    else for (const candidate of [name, name.replace(/[.-]+$/, ''), bare]) usernames.add(candidate)
  }
  const slugs = new Set([...said.matchAll(reference)].map(([, slug = '']) => slug.toLowerCase()))
  return { usernames: [...usernames], room, slugs: [...slugs].slice(0, mostRoomLinks) }
}
