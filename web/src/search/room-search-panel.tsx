import { useEffect, useRef } from 'react'
import { useMe, usePage } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { usePanel } from '../conversation/use-panel.ts'
import { searchingOf } from './searching.ts'
import { SearchView } from './search-view.tsx'
import { useSearchWords } from './search-words.ts'

/** Looking for messages in the room one is in; what was found is shown in its place beside. */
export function RoomSearchPanel() {
  const page = usePage()
  const { form, navigation } = page
  const { entry, conversation } = useOpenRoom()
  const { close } = usePanel()
  const search = useSearchWords()
  const field = useRef<HTMLInputElement>(null)
  const ofPerson = searchingOf(page, useMe().id)
  const searching = ofPerson(entry.room.id)

  useEffect(() => {
    const { phase } = searching.results.getSnapshot()
    if (phase.is === 'loading' || phase.is === 'failed') searching.results.retry()
  }, [searching])

  return (
    <SearchView
      searching={searching}
      label={search.here}
      input={field}
      onEscape={close}
      onOpen={({ message }) => {
        conversation.go({ to: 'place', seq: message.seq })
        // Where the panel covers the conversation, it makes way.
        if (form.getSnapshot() !== 'desktop') close()
      }}
      onEverywhere={(ask) => navigation.go({ at: 'search', q: ask })}
    />
  )
}
