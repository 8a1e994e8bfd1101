import { isErased } from '@parley/protocol/wire'
import type { AuthorView } from '@parley/protocol/wire'
import { useWords } from '../app/page-context.ts'

type Named = Pick<AuthorView, 'username' | 'displayName'>

/** What somebody is called, and what is said of who deleted their account. */
export function nameOf(person: Named, frame: { readonly deletedAccount: string }): string {
  return isErased(person) ? frame.deletedAccount : person.displayName
}

export function PersonName({ person }: { readonly person: Named }) {
  return nameOf(person, useWords().frame)
}

/** The same for names within a sentence. */
export function useNames(): (person: Named) => string {
  const { frame } = useWords()
  return (person) => nameOf(person, frame)
}
