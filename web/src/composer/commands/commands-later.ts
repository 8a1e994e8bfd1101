import type { CommandCall } from './command.ts'
import type { CommandContext } from './command-table.ts'

type Read = (content: string, context: () => CommandContext) => CommandCall | null

/** Reads commands by what is fetched with the first of them. */
export function commandsLater(): (...asked: Parameters<Read>) => CommandCall | null | Promise<CommandCall | null> {
  let read: Read | null = null
  return (content, context) => {
    if (read !== null) return read(content, context)
    // A path such as /etc/hosts is something to say, and so is all that begins otherwise.
    if (!/^\/\p{L}/u.test(content)) return null
    return import('./read-command.ts').then((module) => {
      read = module.readCommand
      return read(content, context)
    })
  }
}
