import { useEffect } from 'react'
import { useMe, usePage, useWatch } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { usePanel } from '../conversation/use-panel.ts'
import { Button } from '../ui/button.tsx'
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
  const ofPerson = searchingOf(page, useMe().id)
  const searching = ofPerson(entry.room.id)
  const { ask } = useWatch(searching.results)

  useEffect(() => {
    const { phase } = searching.results.getSnapshot()
    if (phase.is === 'loading' || phase.is === 'failed') searching.results.retry()
  }, [searching])

  return (
    <>
      <SearchView
        searching={searching}
        inRoom
        label={search.here}
        onEscape={close}
        onOpen={({ message }) => {
          conversation.go({ to: 'place', seq: message.seq })
          // Where the panel covers the conversation, it makes way.
          if (form.getSnapshot() !== 'desktop') close()
        }}
      />
      {ask.trim() !== '' && (
        <Button tone="quiet" className="self-center" onClick={() => navigation.go({ at: 'search', q: ask })}>
          {search.everywhereInstead}
        </Button>
      )}
    </>
  )
}
