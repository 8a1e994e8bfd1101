import { Ban } from 'lucide-react'
import { useAllWords, useLang, useMe, usePage, useWatch } from '../app/page-context.ts'
import { relativeTime } from '../time/relative-time.ts'
import { QuietState } from '../ui/quiet-state.tsx'
import { useRoving } from '../ui/use-roving.ts'
import { ContactButtons } from './contact-buttons.tsx'
import { ContactRow } from './contact-row.tsx'
import { contactsOf } from './contacts-of.ts'

/** Whom one keeps away. */
export function Blocked() {
  const me = useMe()
  const page = usePage()
  const lang = useLang()
  const { contacts } = useAllWords()
  const { blocked } = useWatch(contactsOf(page, me.id).lists)
  const roving = useRoving<HTMLUListElement>()
  if (blocked.length === 0) return <QuietState icon={Ban} title={contacts.noBlocked} text={contacts.noBlockedText} />
  return (
    <div className="flex flex-col gap-2">
      <p className="max-w-[60ch] text-sm text-ink-muted">{contacts.blockedText}</p>
      <ul {...roving} aria-label={contacts.tabs.blocked} className="-mx-3 flex flex-col">
        {blocked.map(({ user, since }) => (
          <ContactRow
            key={user.id}
            person={user}
            tab="blocked"
            note={since !== null && <span>{contacts.since(relativeTime(since, page.timers.now(), lang))}</span>}
          >
            <ContactButtons person={user} endsRow />
          </ContactRow>
        ))}
      </ul>
    </div>
  )
}
