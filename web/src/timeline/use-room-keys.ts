import { useMe, usePage } from '../app/page-context.ts'
import { writingsOf } from '../composer/writing-of-room.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import type { TimelineMachine } from './timeline-machine.ts'

/** The keys that mean the room one is in. */
export function useRoomKeys(machine: TimelineMachine): void {
  const page = usePage()
  const me = useMe()
  const { entry, conversation } = useOpenRoom()
  useShortcut('markRead', () => {
    // What is being changed or answered is closed first, wherever the focus is: after a reload it is nowhere.
    if (writingsOf(page, me.id).of(conversation, entry).writing.cancel()) return
    machine.markRead()
    conversation.go({ to: 'present' })
  })
}
