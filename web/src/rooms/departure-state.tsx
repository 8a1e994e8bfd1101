import type { Departure } from '@parley/sdk'
import { DoorOpen, Trash2, UserX } from 'lucide-react'
import { useMe, useAllWords } from '../app/page-context.ts'
import { roomTitle } from '../conversation/room-title.ts'
import { Link } from '../navigation/link.tsx'
import { nameOf } from '../people/person-name.tsx'
import { usePerson } from '../people/use-people.ts'
import { QuietScreen } from '../ui/quiet-screen.tsx'

const icons = { deleted: Trash2, removed: UserX, banned: UserX, left: DoorOpen, unknown: DoorOpen }

/** How it ended, in words. */
export function useDepartureWords(departure: Departure): string {
  const me = useMe()
  const { rooms, frame } = useAllWords()
  const { room, why, byId } = departure
  const by = usePerson(byId)
  return rooms.departures[why](roomTitle(room, me.id, frame), by === null || byId === me.id ? null : nameOf(by, frame))
}

/** What is left of a room one was in until just now, and the ways on. */
export function DepartureState({ departure }: { readonly departure: Departure }) {
  const { rooms, frame } = useAllWords()
  const title = useDepartureWords(departure)
  return (
    <QuietScreen live icon={icons[departure.why]} title={title} text={rooms.departureTexts[departure.why]}>
      <div className="flex flex-wrap justify-center gap-3">
        <Link to={{ at: 'home' }} className="button" data-tone="secondary">
          {frame.home}
        </Link>
        <Link to={{ at: 'rooms' }} className="button" data-tone="primary">
          {rooms.toDirectory}
        </Link>
      </div>
    </QuietScreen>
  )
}
