import type { MessageTarget } from '../conversation/conversation.ts'
import type { Words } from '../words/index.ts'
import type { CommandName } from './commands/command-names.ts'

/** A message that is to say something else, and does not yet. */
export interface UnsavedEdit {
  readonly target: MessageTarget
  readonly text: string
}

export function sameEdit({ target }: UnsavedEdit, other: MessageTarget): boolean {
  return target.id === other.id
}

/** What is said to the person who writes, and to nobody else. */
export type Aside =
  | { readonly is: 'too-long'; readonly by: number }
  | { readonly is: 'failed'; readonly error: unknown }
  | { readonly is: 'unsaved'; readonly edit: UnsavedEdit }
  /** Another device wrote something else, which this one replaced. */
  | { readonly is: 'rival' }
  | { readonly is: 'unknown-command'; readonly name: string }
  | { readonly is: 'incomplete'; readonly command: CommandName }
  | { readonly is: 'files-stuck' }
  | { readonly is: 'told'; readonly told: (words: Words) => string }

/** What is asked before it happens. */
export type Question =
  | { readonly is: 'mention'; readonly whom: 'room' | 'here'; readonly count: number | null }
  | { readonly is: 'command'; readonly command: 'leave' | 'archive' | 'ban'; readonly about: string }
