import { useEffect, useMemo, useRef } from 'react'
import { later } from '../app/later.tsx'
import { usePage, useWatch } from '../app/page-context.ts'
import { Composer } from '../composer/composer.tsx'
import type { RoomPanel, Route } from '../navigation/routes.ts'
import { Timeline } from '../timeline/timeline.tsx'
import { SkeletonRows, SkeletonScreen } from '../ui/skeleton.tsx'
import { type OpenRoom, RoomContext, useOpenRoom } from './room-context.ts'
import { RoomHeader } from './room-header.tsx'
import { useAskedRoom } from './use-asked-room.ts'
import { useFewMembers } from './use-few-members.ts'
import { useForwardSwipe } from './use-forward-swipe.ts'
import { usePanel } from './use-panel.ts'
import { useRoomFocus } from './use-room-focus.ts'
import { OverlayOnItsWay } from '../message/overlay-on-its-way.tsx'

const DetailsPane = later(async () => (await import('../layout/details-pane.tsx')).DetailsPane)
const DetailsPanel = later(async () => (await import('../details/details-panel.tsx')).DetailsPanel, <PanelSkeleton />)
const MessageOverlay = later(
  async () => (await import('../message/message-overlay.tsx')).MessageOverlay,
  <OverlayOnItsWay />,
)
const RoomElsewhere = later(async () => (await import('../rooms/room-elsewhere.tsx')).RoomElsewhere, <RoomSkeleton />)

type RoomRoute = Extract<Route, { at: 'room' }>

/** A room one is in, with what stands beside it; or what can be seen of one that one is not in. */
export function RoomScreen({ asked }: { readonly asked: RoomRoute }) {
  const { client, conversations } = usePage()
  const entry = useAskedRoom(asked)
  const roomId = entry?.room.id ?? null

  useEffect(() => {
    if (roomId === null) return
    client.focus([roomId])
    return () => client.focus([])
  }, [client, roomId])

  useEffect(() => {
    if (roomId !== null && asked.message !== null) {
      conversations.of(roomId).go({ to: 'message', messageId: asked.message })
    }
  }, [conversations, roomId, asked.message])

  const open = useMemo(
    () => (entry === null ? null : { entry, conversation: conversations.of(entry.room.id) }),
    [entry, conversations],
  )
  // Before anything is known of this person's rooms, this may well be one of them.
  const isKnown = useWatch(client.store.me) !== null
  if (open === null) return isKnown ? <RoomElsewhere asked={asked.room} /> : <RoomSkeleton />
  return <InRoom open={open} panel={asked.panel} />
}

function InRoom({ open, panel }: { readonly open: OpenRoom; readonly panel: RoomPanel | null }) {
  return (
    <RoomContext value={open}>
      <Panes panel={panel} roomId={open.entry.room.id} />
    </RoomContext>
  )
}

function RoomSkeleton() {
  return (
    <div className="mx-auto w-full max-w-4xl px-5 py-8 md:px-10 md:py-10">
      <SkeletonScreen />
    </div>
  )
}

function PanelSkeleton() {
  return (
    <div className="p-5">
      <SkeletonRows />
    </div>
  )
}

function Panes({ panel, roomId }: { readonly panel: RoomPanel | null; readonly roomId: string }) {
  const talk = useRef<HTMLElement>(null)
  const details = useRef<HTMLElement>(null)
  const { entry } = useOpenRoom()
  const { open, close } = usePanel()
  const overlay = useWatch(usePage().messages.overlay)
  const detailsShown = useRoomFocus(roomId, panel, { talk, details })
  useFewMembers(entry)
  useForwardSwipe(talk, () => open('about'))
  return (
    <div className="relative flex min-h-0 flex-1">
      <section
        ref={talk}
        data-drop=""
        className="relative flex min-w-0 flex-1 flex-col overflow-y-auto tall:overflow-hidden"
      >
        <RoomHeader panel={panel} />
        {/* In a very low window all of it scrolls when much is written, rather than leave no line to read. */}
        <div className="flex min-h-24 flex-1 flex-col tall:min-h-0">
          <Timeline key={roomId} />
        </div>
        <div data-region data-region-start="textarea" className="mx-auto w-full max-w-[66.5rem] flex-none">
          <Composer key={`compose ${roomId}`} />
        </div>
      </section>
      {overlay !== null && <MessageOverlay overlay={overlay} />}
      {panel !== null && (
        <DetailsPane ref={details} onClose={close} onShown={detailsShown}>
          <DetailsPanel panel={panel} />
        </DetailsPane>
      )}
    </div>
  )
}
