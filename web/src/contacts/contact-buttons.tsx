import type { UserView } from '@parley/protocol/wire'
import { Ban, Check, UserMinus, UserPlus, X } from 'lucide-react'
import { useState } from 'react'
import { useAllWords, useMe, usePage, useWatch } from '../app/page-context.ts'
import { focusAfter } from '../inbox/focus-after.ts'
import { Button } from '../ui/button.tsx'
import { AskBefore } from './ask-before.tsx'
import { contactsOf } from './contacts-of.ts'
import { type ContactAct, offersAbout } from './offers.ts'
import { useContactState } from './use-contacts.ts'

const icons = { ask: UserPlus, accept: Check, decline: X, remove: UserMinus, block: Ban, unblock: Ban }

/** What stands in the place of what: a button that turns into its opposite keeps the focus. */
const places: Record<ContactAct, string> = {
  ask: 'first',
  accept: 'first',
  remove: 'first',
  decline: 'second',
  block: 'last',
  unblock: 'last',
}

export interface ContactButtonsProps {
  readonly person: UserView
  /** Which of what is possible; all of it unless said otherwise. */
  readonly only?: readonly ContactAct[]
  /** Its row goes with what is done: the focus moves on before. */
  readonly endsRow?: boolean
}

/** What can be done about what there is between oneself and somebody. It asks before it ends anything. */
export function ContactButtons({ person, only, endsRow = false }: ContactButtonsProps) {
  const me = useMe()
  const contacts = contactsOf(usePage(), me.id)
  const words = useAllWords().contacts
  const state = useContactState(person.id)
  const isBusy = useWatch(contacts.underWay).has(person.id)
  const [asked, setAsked] = useState<'block' | 'remove' | null>(null)
  const offers = offersAbout({ state, me, other: person }).filter((act) => only?.includes(act) ?? true)

  function start(act: ContactAct, button: HTMLElement): void {
    // A request is taken back without a question: nothing ends by it.
    if (act === 'block' || (act === 'remove' && state === 'accepted')) return setAsked(act)
    const row = endsRow ? button.closest('li') : null
    if (row !== null) focusAfter(row)
    void contacts.act(act, person.id)
  }
  const labelOf = (act: ContactAct) => (act === 'remove' && state === 'outgoing' ? words.takeBack : words.acts[act])
  return (
    <>
      {offers.map((act) => {
        const Icon = icons[act]
        return (
          <Button
            key={places[act]}
            size="small"
            tone={act === 'accept' ? 'primary' : act === 'block' ? 'quiet' : 'secondary'}
            pending={isBusy}
            aria-label={words.about(labelOf(act), person.displayName)}
            onClick={(event) => start(act, event.currentTarget)}
          >
            <Icon aria-hidden className="size-4" />
            {labelOf(act)}
          </Button>
        )
      })}
      <AskBefore
        person={person}
        about={asked}
        onAct={(act) => {
          setAsked(null)
          void contacts.act(act, person.id)
        }}
        onClose={() => setAsked(null)}
      />
    </>
  )
}
