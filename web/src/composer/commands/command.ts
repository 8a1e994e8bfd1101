import type { Words } from '../../words/index.ts'
import type { Question } from '../writing-state.ts'
import type { CommandName } from './command-names.ts'

/** What came of a command. */
export type Outcome =
  /** It stands for something to say. */
  | { readonly is: 'say'; readonly content: string }
  | { readonly is: 'done'; readonly told: ((words: Words) => string) | null }

/** What a text asks the page to do. */
export type CommandCall =
  | { readonly is: 'unknown'; readonly name: string }
  | { readonly is: 'incomplete'; readonly command: CommandName }
  | { readonly is: 'known'; readonly question: Question | null; readonly run: () => Promise<Outcome> }
