import { useEffect } from 'react'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { noteMetPeople } from '../home/met-people.ts'
import { Link } from '../navigation/link.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Users } from 'lucide-react'
import { oncePerPerson } from '../app/once-per-person.ts'
import { createPeopleSearch } from './people-search.ts'
import { PeopleList } from './people-list.tsx'
import { ProfileDialog } from './profile-dialog.tsx'

const searchOf = oncePerPerson((page) => {
  const search = createPeopleSearch({
    search: (ask, signal) => page.client.call('users.search', ask, { signal }),
    timers: page.timers,
  })
  search.retry()
  return search
})

/** Finding people; `userId` is whose card is open. */
export function PeopleScreen({ userId }: { readonly userId: string | null }) {
  const me = useMe()
  const { people } = useAllWords()
  return (
    <>
      <Screen title={people.title}>{me.kind === 'guest' ? <ForMembers /> : <Finder />}</Screen>
      <ProfileDialog userId={userId} />
    </>
  )
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
