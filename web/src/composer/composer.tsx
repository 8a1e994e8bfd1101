import { later } from '../app/later.tsx'
import { useMe, usePage, useWatch } from '../app/page-context.ts'
import { useContactState } from '../contacts/use-contacts.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { otherIn } from '../conversation/room-title.ts'
import { useSecondsUntil } from '../time/use-seconds-until.ts'
import { decideMayWrite } from './may-write.ts'
import { WritingBox } from './writing-box.tsx'
import { writingsOf } from './writing-of-room.ts'

const ClosedNotice = later(async () => (await import('./closed-notice.tsx')).ClosedNotice, <div className="h-20" />)

/** Where messages are written, or why they are not. */
export function Composer() {
  const page = usePage()
  const me = useMe()
  const { entry, conversation } = useOpenRoom()
  const { silencedUntil } = entry.membership
  // Shown anew when it is over.
  useSecondsUntil(silencedUntil === null ? null : Date.parse(silencedUntil))
  const isBlocking = useContactState(otherIn(entry.room, me.id)?.id ?? null) === 'blocked'
  const may = decideMayWrite(entry, isBlocking, page.timers.now())
  const composing = useWatch(conversation.composing)
  if (!may.may && composing.is === 'new') return <ClosedNotice why={may} />
  return <WritingBox {...writingsOf(page, me.id).of(conversation, entry)} />
}
