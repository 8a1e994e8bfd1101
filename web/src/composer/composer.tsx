import { lazy, Suspense } from 'react'
import { useMe, usePage, useWatch } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { useSecondsUntil } from '../time/use-seconds-until.ts'
import { decideMayWrite } from './may-write.ts'
import { WritingBox } from './writing-box.tsx'
import { writingsOf } from './writing-of-room.ts'

const ClosedNotice = lazy(() => import('./closed-notice.tsx').then((module) => ({ default: module.ClosedNotice })))

/** Where messages are written, or why they are not. */
export function Composer() {
  const page = usePage()
  const me = useMe()
  const { entry, conversation } = useOpenRoom()
  const { silencedUntil } = entry.membership
  // Shown anew when it is over.
  useSecondsUntil(silencedUntil === null ? null : Date.parse(silencedUntil))
  const may = decideMayWrite(entry, page.timers.now())
  const composing = useWatch(conversation.composing)
  if (!may.may && composing.is === 'new')
    return (
      <Suspense fallback={<div className="h-20" />}>
        <ClosedNotice why={may} />
      </Suspense>
    )
  return <WritingBox {...writingsOf(page, me.id).of(conversation, entry)} />
}
