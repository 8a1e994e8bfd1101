/** A text may name more rooms; the first ones are kept by id. */
export const mostRoomLinks = 20

/** Whom a text speaks to, and which rooms it names, as it is written. */
export interface WrittenMentions {
  readonly usernames: readonly string[]
  readonly room: 'room' | 'here' | null
  readonly slugs: readonly string[]
}

const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g
/** An @ that begins a word; one within an e-mail address does not. */
const mention = /(?<![\p{L}\p{N}_.@-])@([A-Za-z0-9_.-]{3,32})/gu
/** A # that begins a word; one within an address does not. */
const reference = /(?<![\p{L}\p{N}_.@#/&-])#([a-z0-9]+(?:-[a-z0-9]+)*)(?![\p{L}\p{N}]|[-_][\p{L}\p{N}])/giu

/** Finds `@name`, `@room`, `@here` and `#slug` outside of code. A dot that ends a sentence belongs to no name. */
export function readMentions(content: string): WrittenMentions {
  const usernames = new Set<string>()
  let room: WrittenMentions['room'] = null
  const said = content.replace(code, ' ')
  for (const [, written = ''] of said.matchAll(mention)) {
    const name = written.toLowerCase()
    if (name === 'room') room = 'room'
    else if (name === 'here') room ??= 'here'
    else for (const candidate of [name, name.replace(/[.-]+$/, '')]) usernames.add(candidate)
  }
  const slugs = new Set([...said.matchAll(reference)].map(([, slug = '']) => slug.toLowerCase()))
  return { usernames: [...usernames], room, slugs: [...slugs].slice(0, mostRoomLinks) }
}
