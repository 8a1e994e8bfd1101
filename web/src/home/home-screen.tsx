import { useMe, usePage, usePlace, useWatch, useWords } from '../app/page-context.ts'
import { Screen } from '../ui/screen.tsx'
import { FirstSteps } from './first-steps-view.tsx'
import { RecentRooms } from './recent-rooms.tsx'
import { SuggestedRooms } from './suggested-rooms.tsx'
import { WaitingRooms } from './waiting-rooms.tsx'

/** With fewer rooms than these somebody is new here, and is shown more of them. */
const few = 3

/** Where everybody arrives: what waits, where they were, and for newcomers how to begin. */
export function HomeScreen() {
  const me = useMe()
  const place = usePlace()
  const { home } = useWords()
  const count = useWatch(usePage().client.store.rooms).length
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
      <FirstSteps />
    </Screen>
  )
}
