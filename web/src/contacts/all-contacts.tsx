import type { ContactView } from '@parley/protocol/wire'
import { MessageCircle, UserPlus } from 'lucide-react'
import { useAllWords, useLang, useMe, usePage, useWatch } from '../app/page-context.ts'
import { openDirect } from '../people/open-direct.ts'
import { currentStatus, StatusLine } from '../people/status.tsx'
import { usePresence } from '../presence/use-presence.ts'
import { relativeTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { useRoving } from '../ui/use-roving.ts'
import { ContactRow } from './contact-row.tsx'
import { contactsOf } from './contacts-of.ts'
import { FindContact } from './find-contact.tsx'

/** Those one knows, with whether they are here, and a way to more of them. */
export function AllContacts() {
  const me = useMe()
  const lang = useLang()
  const { contacts: words } = useAllWords()
  const { accepted } = useWatch(contactsOf(usePage(), me.id).lists)
  const roving = useRoving<HTMLUListElement>()
  const names = new Intl.Collator(lang)
  const sorted = accepted.toSorted((one, other) => names.compare(one.user.displayName, other.user.displayName))
  return (
    <div className="flex flex-col gap-6">
      <FindContact />
      <section aria-label={words.tabs.all} className="flex flex-col gap-2">
        {sorted.length === 0 ? (
          <QuietState icon={UserPlus} title={words.none} text={words.noneText} />
        ) : (
          <>
            <p className="text-sm text-ink-muted">{words.count(sorted.length)}</p>
            <ul {...roving} className="-mx-3 flex flex-col">
              {sorted.map((contact) => (
                <Acquaintance key={contact.user.id} contact={contact} />
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  )
}

function Acquaintance({ contact: { user } }: { readonly contact: ContactView }) {
  const page = usePage()
  const lang = useLang()
  const { card, contacts, presence: words } = useAllWords()
  const now = usePresence(user.id)
  const status = currentStatus(user.status, page.timers.now())
  const seen = now?.presence === 'offline' ? now.lastSeenAt : null
  const is =
    seen === null
      ? words.states[now?.presence ?? 'offline']
      : words.lastSeen(relativeTime(seen, page.timers.now(), lang))
  return (
    <ContactRow
      person={user}
      tab="all"
      isPresent
      note={
        <>
          <span>{is}</span>
          {status !== null && <StatusLine status={status} />}
        </>
      }
    >
      <Button
        size="small"
        aria-label={contacts.about(card.talk, user.displayName)}
        onClick={() => void openDirect(page, user.id)}
      >
        <MessageCircle aria-hidden className="size-4" />
        {card.talk}
      </Button>
    </ContactRow>
  )
}
