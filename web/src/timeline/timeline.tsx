import { useLayoutEffect, useState } from 'react'
import { useMe, usePage, useWatch } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
<<<<<<< HEAD
import { MessageItem } from '../message/message-item.tsx'
import { UnsentItem } from '../message/unsent-item.tsx'
=======
import { Announcer } from './announcer.tsx'
import { watchAttention } from './attentive.ts'
import { MachineContext } from './machine-context.ts'
import { MessageList } from './message-list.tsx'
import { MessageSkeleton } from './message-skeleton.tsx'
import { TimelineMachine } from './timeline-machine.ts'
import { TypingLine } from './typing-line.tsx'
import { UnreadBanner } from './unread-banner.tsx'
import { WayButtons } from './way-buttons.tsx'
>>>>>>> main

/** What has been said in the room, the newest below. */
export function Timeline() {
  const machine = useMachine()
  const { isOpen } = useWatch(machine.facts)
  return (
<<<<<<< HEAD
    <div role="log" aria-label={timeline.label} className="min-h-0 flex-1 overflow-y-auto py-4">
      <ol>
        {segments.at(-1)?.messages.map((message) => (
          <li key={message.id}>
            <MessageItem message={message} isFollowing={false} />
          </li>
        ))}
        {sending.map((row) => (
          <li key={row.nonce}>
            <UnsentItem row={row} isFollowing={false} />
          </li>
        ))}
      </ol>
    </div>
=======
    <MachineContext value={machine}>
      <div className="relative flex min-h-0 flex-1 flex-col">
        {isOpen ? <MessageList /> : <MessageSkeleton fills />}
        <UnreadBanner />
        <WayButtons />
      </div>
      <TypingLine />
      <Announcer />
    </MachineContext>
>>>>>>> main
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
          const { timeline } = catalogue.getSnapshot().words
          notices.tell({ kind: 'problem', title: timeline.gone, text: timeline.goneText })
        },
        failed: (error, again) => tellFailure((words) => words.timeline.jumpFailed, error, again),
      }),
  )
  useLayoutEffect(() => machine.enter(), [machine])
  return machine
}
