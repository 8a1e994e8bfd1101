import { CloudOff, DoorClosed } from 'lucide-react'
import { useEffect, useState } from 'react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { Button } from '../ui/button.tsx'
import { QuietScreen } from '../ui/quiet-screen.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { SkeletonScreen } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { DepartureState } from './departure-state.tsx'
import { createRoomWindow, isRoomId } from './elsewhere.ts'
import { findDeparture } from './find-departure.ts'
import { RoomPreview } from './room-preview.tsx'

/** A room one is not in: what can be seen of it, how one came to leave it, or that there is nothing. */
export function RoomElsewhere({ asked }: { readonly asked: string }) {
  return <Elsewhere key={asked} asked={asked} />
}

function Elsewhere({ asked }: { readonly asked: string }) {
  const { client, navigation } = usePage()
  const words = useAllWords()
  const [seen] = useState(() =>
    createRoomWindow(asked, {
      find: (room) =>
        isRoomId(room) ? client.call('rooms.get', { roomId: room }) : client.call('rooms.bySlug', { slug: room }),
      read: (roomId, before) => client.call('messages.list', { roomId, ...(before !== null && { before }) }),
    }),
  )
  const now = useWatch(seen)
  const departure = findDeparture(useWatch(client.store.departures), asked)
  useEffect(() => void seen.look(), [seen])
  const insideId = now.is === 'inside' ? now.roomId : null
  useEffect(() => {
    const { route } = navigation.getSnapshot()
    if (insideId !== null && route.at === 'room' && route.room !== insideId)
      navigation.replace({ ...route, room: insideId })
  }, [navigation, insideId])

  if (now.is === 'open') return <RoomPreview seen={seen} open={now} departure={departure} />
  return (
    <div className="mx-auto max-w-4xl px-5 py-8 md:px-10 md:py-10">
      {departure !== null && (now.is === 'missing' || departure.why === 'deleted') ? (
        <DepartureState departure={departure} />
      ) : now.is === 'missing' ? (
        <QuietScreen icon={DoorClosed} title={words.rooms.missing} text={words.rooms.missingText}>
          <Link to={{ at: 'rooms' }} className="button" data-tone="primary">
            {words.rooms.toDirectory}
          </Link>
        </QuietScreen>
      ) : now.is === 'failed' ? (
        <Screen title={words.frame.rooms}>
          <QuietState live icon={CloudOff} title={words.rooms.failed} text={failureWords(now.problem, words)}>
            <Button onClick={() => void seen.look()}>{words.common.tryAgain}</Button>
          </QuietState>
        </Screen>
      ) : (
        <SkeletonScreen />
      )}
    </div>
  )
}
