import { fold } from '../fold.ts'

/** What a search for people looks at: each word of the name begins after a space, the username comes last. */
export function searchTextOf(displayName: string, username: string): string {
  return `${fold(displayName)} ${fold(username)}`
}
