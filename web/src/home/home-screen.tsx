import { useMe, usePage, usePlace, useWatch, useAllWords } from '../app/page-context.ts'
import { Screen } from '../ui/screen.tsx'
import { SkeletonScreen } from '../ui/skeleton.tsx'
import { FirstSteps } from './first-steps-view.tsx'
import { RecentRooms } from './recent-rooms.tsx'
import { SuggestedRooms } from './suggested-rooms.tsx'
import { WaitingRooms } from './waiting-rooms.tsx'

/** With fewer rooms than these somebody is new here, and is shown more of them. */
const few = 3
/** How long somebody is new. */
const newMs = 14 * 86_400_000

/** Where everybody arrives: what waits, where they were, and for newcomers how to begin. */
export function HomeScreen() {
  const me = useMe()
  const place = usePlace()
  const { home } = useAllWords()
  const { client, timers } = usePage()
  const count = useWatch(client.store.rooms).length
  // As long as nobody knows of any rooms, whoever is here is not taken for a newcomer.
  const isKnown = useWatch(client.store.me) !== null
  const isNew = count < few || timers.now() - Date.parse(me.createdAt) < newMs
  if (!isKnown) return <SkeletonScreen />
  return (
    <Screen
      title={home.title}
      heading={
        <span className="text-3xl">
          {home.welcome.before}
          <bdi>{me.displayName}</bdi>
          {home.welcome.after}
        </span>
      }
      about={count === 0 ? home.opening(place.name) : undefined}
    >
      {count > 0 && <WaitingRooms />}
      {count > 0 && <RecentRooms />}
      {count < few && <SuggestedRooms />}
      {isNew && <FirstSteps />}
    </Screen>
  )
}
