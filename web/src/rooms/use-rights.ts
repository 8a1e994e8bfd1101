import { useMe } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { roomRights, type RoomRights, type Standing } from './rights.ts'

/** What whoever is signed in is in the room around this view. */
export function useStanding(): Standing {
  const { room, membership } = useOpenRoom().entry
  return { room, membership, me: useMe() }
}

/** What they may do in it, as it is now. */
export function useRights(): RoomRights {
  return roomRights(useStanding())
}
