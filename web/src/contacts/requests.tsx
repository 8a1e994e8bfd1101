import type { ContactView } from '@parley/protocol/wire'
import { MailQuestion } from 'lucide-react'
import { useAllWords, useLang, useMe, usePage, useWatch } from '../app/page-context.ts'
import { relativeTime } from '../time/relative-time.ts'
import { QuietState } from '../ui/quiet-state.tsx'
import { useRoving } from '../ui/use-roving.ts'
import { ContactButtons } from './contact-buttons.tsx'
import { ContactRow } from './contact-row.tsx'
import { contactsOf } from './contacts-of.ts'

/** Who waits for an answer, and whose answer one waits for. */
export function Requests() {
  const me = useMe()
  const { contacts } = useAllWords()
  const { incoming, outgoing } = useWatch(contactsOf(usePage(), me.id).lists)
  if (incoming.length + outgoing.length === 0) {
    return <QuietState icon={MailQuestion} title={contacts.noRequests} text={contacts.noRequestsText} />
  }
  return (
    <div className="flex flex-col gap-8">
      {incoming.length > 0 && (
        <RequestList title={contacts.incoming} text={contacts.incomingText} requests={incoming} />
      )}
      {outgoing.length > 0 && (
        <RequestList title={contacts.outgoing} text={contacts.outgoingText} requests={outgoing} />
      )}
    </div>
  )
}

interface RequestListProps {
  readonly title: string
  readonly text: string
  readonly requests: readonly ContactView[]
}

function RequestList({ title, text, requests }: RequestListProps) {
  const { timers } = usePage()
  const lang = useLang()
  const { contacts } = useAllWords()
  const roving = useRoving<HTMLUListElement>()
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="font-semibold">{title}</h2>
      <p className="max-w-[60ch] text-sm text-ink-muted">{text}</p>
      <ul {...roving} className="-mx-3 flex flex-col">
        {requests.map(({ user, since }) => (
          <ContactRow
            key={user.id}
            person={user}
            tab="requests"
            note={since !== null && <span>{contacts.asked(relativeTime(since, timers.now(), lang))}</span>}
          >
            <ContactButtons person={user} only={['accept', 'decline', 'remove']} endsRow />
          </ContactRow>
        ))}
      </ul>
    </section>
  )
}
