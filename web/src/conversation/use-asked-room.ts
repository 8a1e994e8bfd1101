import type { RoomEntry } from '@parley/sdk'
import { useEffect, useState } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'
import type { Route } from '../navigation/routes.ts'
import { findRoom } from './find-room.ts'
import { roomRoute } from './room-route.ts'

/** The room an address asks for. It stays the same when it gets another address while somebody is in it. */
export function useAskedRoom({ room, message, panel }: Extract<Route, { at: 'room' }>): RoomEntry | null {
  const { client, navigation } = usePage()
  const rooms = useWatch(client.store.rooms)
  const [shown, setShown] = useState<{ readonly asked: string; readonly roomId: string } | null>(null)
  const found = findRoom(rooms, room) ?? (shown?.asked === room ? findRoom(rooms, shown.roomId) : null)
  if (found !== null && (shown?.asked !== room || shown.roomId !== found.room.id)) {
    setShown({ asked: room, roomId: found.room.id })
  }
  useEffect(() => {
    if (found === null) return
    const within = { ...(message !== null && { message }), panel }
    navigation.replace(roomRoute(found.room, within))
  }, [navigation, found, message, panel])
  return found
}
