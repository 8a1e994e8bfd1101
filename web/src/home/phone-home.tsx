import { Search, Signpost } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { usePage, usePlace, useWatch, useAllWords } from '../app/page-context.ts'
import { useDocumentTitle } from '../app/use-document-title.ts'
import { Link } from '../navigation/link.tsx'
import { ListOptions } from '../sidebar/list-options.tsx'
import { RoomList } from '../sidebar/room-list.tsx'
import { switcherOf } from '../switcher/switcher-state.ts'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { FirstSteps } from './first-steps-view.tsx'
import { SuggestedRooms } from './suggested-rooms.tsx'

/** Where everybody arrives on a phone: the rooms; for whoever has none yet, how to begin. */
export function PhoneHome() {
  const page = usePage()
  const place = usePlace()
  const { home, sidebar } = useAllWords()
  const isKnown = useWatch(page.client.store.me) !== null
  const isEmpty = useWatch(page.client.store.rooms).length === 0
  const top = useRef<HTMLElement>(null)
  const { route, turn } = useWatch(page.navigation)
  useEffect(() => {
    // Coming back from a room, one stands where one left the list.
    const stop = top.current?.parentElement?.querySelector<HTMLElement>('[data-room][tabindex="0"]')
    if (route.at === 'home' && turn > 0) (stop ?? top.current?.querySelector('h1'))?.focus({ preventScroll: true })
  }, [route.at, turn])
  useDocumentTitle(home.title)
  return (
    <>
      <header ref={top} className="flex flex-none items-center gap-1 px-4 pt-3 pb-2">
        <h1
          tabIndex={-1}
          title={place.name}
          className="min-w-0 flex-1 truncate font-display text-xl leading-normal font-semibold"
        >
          {place.name}
        </h1>
        <button
          type="button"
          aria-label={sidebar.jump}
          className="button"
          data-tone="quiet"
          data-shape="icon"
          onClick={() => switcherOf(page).open('all')}
        >
          <Signpost aria-hidden className="size-5" />
        </button>
        <Link
          to={{ at: 'search', q: '' }}
          aria-label={sidebar.search}
          className="button"
          data-tone="quiet"
          data-shape="icon"
        >
          <Search aria-hidden className="size-5" />
        </Link>
        <ListOptions />
      </header>
      {!isKnown ? (
        <div className="px-4 py-4">
          <SkeletonRows />
        </div>
      ) : isEmpty ? (
        <div className="flex flex-col gap-6 px-4 py-4">
          <p className="text-ink-muted">{home.opening(place.name)}</p>
          <SuggestedRooms />
          <p className="flex flex-wrap gap-3">
            <Link to={{ at: 'rooms' }} className="link">
              {home.browse}
            </Link>
          </p>
          <FirstSteps />
        </div>
      ) : (
        <RoomList />
      )}
    </>
  )
}
