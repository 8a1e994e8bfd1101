import { usePage } from '../app/page-context.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useOpenRoom } from './room-context.ts'

/** The keys that mean the room one is in. */
export function useRoomKeys(): void {
  const { client } = usePage()
  const { entry, conversation } = useOpenRoom()
  useShortcut('markRead', () => {
    client.markRead(entry.room.id, entry.room.seq)
    conversation.go({ to: 'present' })
  })
}
