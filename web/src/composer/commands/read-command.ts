import type { CommandCall } from './command.ts'
import { isCommand } from './command-names.ts'
import { type CommandContext, commands } from './command-table.ts'

/** What a text asks the page to do; null for one that is to be said, as `//text` is, which says `/text`. */
export function readCommand(content: string, context: () => CommandContext): CommandCall | null {
  // A path such as /etc/hosts is something to say.
  const found = /^\/([\p{L}-]+)(?:\s+([\s\S]*))?$/u.exec(content)
  if (found === null) return null
  const name = (found[1] ?? '').toLowerCase()
  const rest = (found[2] ?? '').trim()
  if (!isCommand(name)) return { is: 'unknown', name }
  const command = commands[name]
  const facts = context()
  if (command.may?.(facts.entry, facts.me) === false) return { is: 'unknown', name }
  if (command.needs && rest === '') return { is: 'incomplete', command: name }
  return { is: 'known', question: command.ask?.(facts.entry, rest) ?? null, run: () => command.run(rest, facts) }
}
