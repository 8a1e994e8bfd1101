/** Whom a text speaks to, as it is written. */
export interface WrittenMentions {
  readonly usernames: readonly string[]
  readonly room: 'room' | 'here' | null
}

const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g
/** An @ that begins a word; one within an e-mail address does not. */
const mention = /(?<![\p{L}\p{N}_.@-])@([A-Za-z0-9_.-]{3,32})/gu

/** Finds `@name`, `@room` and `@here` outside of code. A dot that ends a sentence belongs to no name. */
export function readMentions(content: string): WrittenMentions {
  const usernames = new Set<string>()
  let room: WrittenMentions['room'] = null
  for (const [, written = ''] of content.replace(code, ' ').matchAll(mention)) {
    const name = written.toLowerCase()
    if (name === 'room') room = 'room'
    else if (name === 'here') room ??= 'here'
    else for (const candidate of [name, name.replace(/[.-]+$/, '')]) usernames.add(candidate)
  }
  return { usernames: [...usernames], room }
}
