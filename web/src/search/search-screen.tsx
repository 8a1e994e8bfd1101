import { useEffect, useRef, useState } from 'react'
import { useMe, usePage, useWatch } from '../app/page-context.ts'
import { Screen } from '../ui/screen.tsx'
import { searchingOf } from './searching.ts'
import { SearchView } from './search-view.tsx'
import { useSearchWords } from './search-words.ts'

/** Looking for messages in all rooms one is in. */
export function SearchScreen({ asked }: { readonly asked: string }) {
  const page = usePage()
  const { navigation } = page
  const search = useSearchWords()
  const searching = searchingOf(page, useMe().id)(null)
  const { ask } = useWatch(searching.results)
  const { turn } = useWatch(navigation)
  const [resumes] = useState(asked !== '' && asked === ask)
  const field = useRef<HTMLInputElement>(null)
  const isHere = useRef(false)

  useEffect(() => {
    const now = searching.results.getSnapshot()
    if (asked !== '' && asked !== now.ask) searching.results.choose(asked)
    // Who comes back has what did not get through asked again; what is being typed waits for its pause.
    else if (!isHere.current && (now.phase.is === 'loading' || now.phase.is === 'failed')) searching.results.retry()
    isHere.current = true
  }, [searching, asked])
  // Who comes to the search alone, while it shows something, wants to look for something else.
  useEffect(() => {
    const { ask: now } = searching.results.getSnapshot()
    if (asked !== '' || now === '') return
    navigation.replace({ at: 'search', q: now })
    field.current?.select()
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [turn])
  // The address says what is looked for, so that it can be kept and shared; no step back for every letter.
  useEffect(() => navigation.replace({ at: 'search', q: ask }), [navigation, ask])

  return (
    <Screen title={search.title}>
      <SearchView
        searching={searching}
        input={field}
        label={search.everywhere}
        resumes={resumes}
        onEscape={() => navigation.leave({ at: 'home' })}
      />
    </Screen>
  )
}
