import { usePage } from '../app/page-context.ts'
import type { RoomPanel } from '../navigation/routes.ts'
import { useOpenRoom } from './room-context.ts'
import { roomRoute } from './room-route.ts'

/** Opens and closes what stands beside the room. */
export function usePanel(): { open(panel: RoomPanel): void; close(): void; toggle(panel: RoomPanel): void } {
  const { navigation } = usePage()
  const { room } = useOpenRoom().entry
  const open = (panel: RoomPanel) => navigation.go(roomRoute(room, { panel }))
  // Where it was opened from this very room, going back and closing it are the same step.
  const close = () => navigation.stepOut(roomRoute(room))
  return {
    open,
    close,
    toggle(panel) {
      const { route } = navigation.getSnapshot()
      if (route.at === 'room' && route.panel === panel) close()
      else open(panel)
    },
  }
}
