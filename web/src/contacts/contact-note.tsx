import type { UserView } from '@parley/protocol/wire'
import { useAllWords } from '../app/page-context.ts'
import { Callout } from '../ui/callout.tsx'
import { useContactState } from './use-contacts.ts'

/** Where somebody waits for an answer, or is kept away, their card says it; it says it anew when that changes. */
export function ContactNote({ person }: { readonly person: UserView }) {
  const { contacts } = useAllWords()
  const state = useContactState(person.id)
  return (
    <div role="status" className="empty:hidden">
      {state === 'incoming' && <Callout kind="note">{contacts.wants(person.displayName)}</Callout>}
      {state === 'outgoing' && <p className="text-ink-muted">{contacts.youAsked(person.displayName)}</p>}
      {state === 'blocked' && <Callout kind="problem">{contacts.youBlock(person.displayName)}</Callout>}
    </div>
  )
}
