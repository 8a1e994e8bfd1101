import { useMe, usePage } from '../app/page-context.ts'
import { writingsOf } from '../composer/writing-of-room.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useOpenRoom } from './room-context.ts'

/** The keys that mean the room one is in. */
export function useRoomKeys(): void {
  const page = usePage()
  const me = useMe()
  const { entry, conversation } = useOpenRoom()
  useShortcut('markRead', () => {
    // What is being changed or answered is closed first, wherever the focus is: after a reload it is nowhere.
    if (writingsOf(page, me.id).of(conversation, entry).writing.cancel()) return
    page.client.markRead(entry.room.id, entry.room.seq)
    conversation.go({ to: 'present' })
  })
}
