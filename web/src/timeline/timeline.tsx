import { useLayoutEffect, useState } from 'react'
import { later } from '../app/later.tsx'
import { useMe, usePage, useWatch } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { Announcer } from './announcer.tsx'
import type { Words } from '../words/index.ts'
import { watchAttention } from './attentive.ts'
import { MachineContext } from './machine-context.ts'
import { MessageList } from './message-list.tsx'
import { MessageSkeleton } from './message-skeleton.tsx'
import { TimelineMachine } from './timeline-machine.ts'
import { TypingLine } from './typing-line.tsx'
import { useRoomKeys } from './use-room-keys.ts'

const UnreadBanner = later(async () => (await import('./unread-banner.tsx')).UnreadBanner)
const FloatingDay = later(async () => (await import('./floating-day.tsx')).FloatingDay)
const WayButtons = later(async () => (await import('./way-buttons.tsx')).WayButtons)

/** What has been said in the room, the newest below. */
export function Timeline() {
  const machine = useMachine()
  useRoomKeys(machine)
  const { isOpen, isAtEnd, banner, day } = useWatch(machine.facts)
  const origin = useWatch(machine.journeys.origin)
  const isAway = isOpen && (!isAtEnd || origin !== null)
  return (
    <MachineContext value={machine}>
      <div className="relative flex min-h-0 flex-1 flex-col">
        {isOpen ? <MessageList /> : <MessageSkeleton fills />}
        {banner !== null && <UnreadBanner banner={banner} />}
        {isAway && banner === null && day !== null && <FloatingDay day={day} />}
        {isAway && <WayButtons />}
      </div>
      <TypingLine />
      <Announcer />
    </MachineContext>
  )
}

function useMachine(): TimelineMachine {
  const { catalogue, client, notices, tellFailure, timers } = usePage()
  const { conversation } = useOpenRoom()
  const me = useMe()
  const [machine] = useState(
    () =>
      new TimelineMachine({
        client,
        conversation,
        personId: me.id,
        timers,
        attention: watchAttention(),
        gone() {
          const tell = ({ timeline }: Words) =>
            notices.tell({ kind: 'problem', title: timeline.gone, text: timeline.goneText })
          void catalogue.whole().then(tell, () => {})
        },
        failed: (error, again) => tellFailure((words) => words.timeline.jumpFailed, error, again),
      }),
  )
  useLayoutEffect(() => machine.enter(), [machine])
  return machine
}
