import { Users } from 'lucide-react'
import { useEffect } from 'react'
import { oncePerPerson } from '../app/once-per-person.ts'
import { useAllWords, useMe, usePage, useWatch } from '../app/page-context.ts'
import { AllContacts } from '../contacts/all-contacts.tsx'
import { Blocked } from '../contacts/blocked.tsx'
import { Requests } from '../contacts/requests.tsx'
import { noteMetPeople } from '../home/met-people.ts'
import { Link } from '../navigation/link.tsx'
import type { Route } from '../navigation/routes.ts'
import { QuietState } from '../ui/quiet-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { PeopleList } from './people-list.tsx'
import { PeopleLists } from './people-lists.tsx'
import { createPeopleSearch } from './people-search.ts'
import { ProfileDialog } from './profile-dialog.tsx'

const searchOf = oncePerPerson((page) => {
  const search = createPeopleSearch({
    search: (ask, signal) => page.client.call('users.search', ask, { signal }),
    timers: page.timers,
  })
  search.retry()
  return search
})

/** Everybody, or those one has something to do with; and somebody's card over them. */
export function PeopleScreen({ route }: { readonly route: Extract<Route, { at: 'people' | 'contacts' }> }) {
  const { people } = useAllWords()
  return (
    <>
      <Screen title={people.title}>
        <PeopleLists />
        <Shown route={route} />
      </Screen>
      <ProfileDialog userId={route.userId} list={{ ...route, userId: null }} />
    </>
  )
}

function Shown({ route }: { readonly route: Extract<Route, { at: 'people' | 'contacts' }> }) {
  const me = useMe()
  if (route.at === 'contacts' && route.tab === 'blocked') return <Blocked />
  if (me.kind === 'guest') return <ForMembers />
  if (route.at === 'people') return <Finder />
  return route.tab === 'all' ? <AllContacts /> : <Requests />
}

function Finder() {
  const me = useMe()
  const { people } = useAllWords()
  const search = searchOf(usePage(), me.id)
  const { ask: query } = useWatch(search)
  useEffect(() => noteMetPeople(me.id), [me.id])
  return (
    <div className="flex flex-col gap-4">
      <SearchBox label={people.search} placeholder={people.searchPlaceholder} query={query} onType={search.type} />
      <PeopleList search={search} />
    </div>
  )
}

function ForMembers() {
  const { people, frame } = useAllWords()
  return (
    <QuietState icon={Users} title={people.guestTitle} text={people.guestText}>
      <Link to={{ at: 'upgrade' }} className="button" data-tone="primary">
        {frame.upgrade}
      </Link>
    </QuietState>
  )
}
