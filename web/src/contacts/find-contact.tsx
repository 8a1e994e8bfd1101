import { useAllWords, useMe, usePage, useWatch } from '../app/page-context.ts'
import { oncePerPerson } from '../app/once-per-person.ts'
import { createPeopleSearch } from '../people/people-search.ts'
import { SearchBox } from '../ui/search-box.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { ContactButtons } from './contact-buttons.tsx'
import { ContactRow } from './contact-row.tsx'
import { useContactState } from './use-contacts.ts'
import type { UserView } from '@parley/protocol/wire'

const searchOf = oncePerPerson((page) =>
  createPeopleSearch({
    search: (ask, signal) => page.client.call('users.search', ask, { signal }),
    timers: page.timers,
  }),
)

/** As many are shown: whoever is not among them is found by one more letter. */
const most = 6

/** Finds somebody by name, to ask them. Nothing is looked for before something is written. */
export function FindContact() {
  const me = useMe()
  const words = useAllWords()
  const { contacts, people } = words
  const search = searchOf(usePage(), me.id)
  const { ask: query, items, phase } = useWatch(search)
  const wanted = query.trim()
  const found = items.filter(({ id }) => id !== me.id).slice(0, most)
  return (
    <div className="flex flex-col gap-2">
      <SearchBox label={contacts.find} placeholder={contacts.findPlaceholder} query={query} onType={search.type} />
      {wanted !== '' && (
        <div aria-busy={phase.is === 'loading'} className="rounded-lg border border-line bg-raised px-3 py-1">
          {phase.is === 'failed' && (
            <p role="alert" className="py-2 text-danger">
              {failureWords(phase.problem, words)}
            </p>
          )}
          {phase.is === 'loading' && found.length === 0 && <SkeletonRows count={1} />}
          {phase.is === 'ready' && found.length === 0 && (
            <p role="status" className="py-2 text-ink-muted">
              {people.none(wanted)}
            </p>
          )}
          <ul className={`-mx-3 flex flex-col ${phase.is === 'loading' ? 'opacity-60' : ''}`}>
            {found.map((person) => (
              <Found key={person.id} person={person} />
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Found({ person }: { readonly person: UserView }) {
  const { contacts } = useAllWords()
  const state = useContactState(person.id)
  return (
    <ContactRow person={person} tab="all" note={state !== null && <span>{contacts.states[state]}</span>}>
      <ContactButtons person={person} only={state === 'accepted' ? [] : ['ask', 'accept', 'decline', 'remove']} />
    </ContactRow>
  )
}
