import type { MessageView } from '@parley/protocol/wire'
import type { Departure } from '@parley/sdk'
import { ArrowLeft, MessagesSquare } from 'lucide-react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import { useDocumentTitle } from '../app/use-document-title.ts'
import { MessageOverlay } from '../message/message-overlay.tsx'
import { Link } from '../navigation/link.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { useDepartureWords } from './departure-state.tsx'
import type { Elsewhere, RoomWindow } from './elsewhere.ts'
import { JoinButton } from './join-button.tsx'
import { Prose } from './prose.tsx'
import { RoomMark } from './room-mark.tsx'
import { WindowMessage } from './window-message.tsx'

export interface RoomPreviewProps {
  readonly seen: RoomWindow
  readonly open: Extract<Elsewhere, { is: 'open' }>
  /** How one came to be outside, if one was in it until just now. */
  readonly departure: Departure | null
}

/** A public room from outside: what was said, to be read only, and the way in. */
export function RoomPreview({ seen, open, departure }: RoomPreviewProps) {
  const { rooms, directory, frame } = useAllWords()
  const { room } = open
  const overlay = useWatch(usePage().messages.overlay)
  const name = room.name ?? frame.direct
  useDocumentTitle(name)
  return (
    <section className="flex min-h-0 flex-1 flex-col">
      <header className="flex min-h-14 items-center gap-3 border-b border-line px-5 py-2">
        <Link
          to={{ at: 'rooms' }}
          aria-label={rooms.toDirectory}
          className="button -ms-2"
          data-tone="quiet"
          data-shape="icon"
        >
          <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
        </Link>
        <RoomMark room={room} />
        <div className="flex min-w-0 flex-1 flex-col">
          <h1 tabIndex={-1} className="flex min-w-0 font-display text-lg font-semibold">
            <bdi className="min-w-0 truncate">{name}</bdi>
          </h1>
          <p className="truncate text-sm text-ink-muted">
            {directory.members(room.memberCount)}
            {room.topic !== '' && (
              <span className="ms-3">
                <bdi>{room.topic}</bdi>
              </span>
            )}
          </p>
        </div>
      </header>
      {/* Reversed, so that it begins at the newest and what is read stays where it is when older messages come. */}
      <div
        role="region"
        aria-label={rooms.previewLabel(name)}
        // What scrolls has to be reached with the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto px-5 -outline-offset-2"
      >
        <History seen={seen} open={open} />
      </div>
      {overlay?.is === 'gallery' && <MessageOverlay overlay={overlay} />}
      <footer className="flex flex-col gap-3 border-t border-line bg-sunken px-5 py-4">
        {departure !== null && <DepartureNote departure={departure} />}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <p className="min-w-48 flex-1 text-ink-muted">
            {room.archivedAt === null ? rooms.previewText : rooms.previewArchived}
          </p>
          {room.archivedAt === null && <JoinButton room={room} isJoined={false} />}
        </div>
      </footer>
    </section>
  )
}

function DepartureNote({ departure }: { readonly departure: Departure }) {
  return (
    <div role="status">
      <Callout kind="note">{useDepartureWords(departure)}</Callout>
    </div>
  )
}

/** What people said; what happened beside that is for those inside. */
const isSaid = ({ kind, deletedAt }: MessageView) => kind !== 'system' && deletedAt === null

function History({ seen, open: { room, messages, older } }: Omit<RoomPreviewProps, 'departure'>) {
  const { rooms } = useAllWords()
  const said = messages.filter(isSaid)
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-(--message-gap) py-5">
      {older === 'none' ? (
        <div className="flex flex-col gap-2 border-b border-line pb-5">
          <p className="font-display text-xl font-semibold">
            {rooms.beginning.before}
            <bdi>{room.name}</bdi>
            {rooms.beginning.after}
          </p>
          {room.description !== '' && (
            <div className="text-ink-muted">
              <Prose id={room.id} content={room.description} source={room} />
            </div>
          )}
        </div>
      ) : (
        <Button size="small" className="self-center" pending={older === 'loading'} onClick={() => void seen.older()}>
          {older === 'failed' ? rooms.olderFailed : rooms.older}
        </Button>
      )}
      {said.length === 0 && older === 'none' && (
        <QuietState icon={MessagesSquare} title={rooms.quiet} text={rooms.quietText} />
      )}
      <ol className="flex flex-col gap-(--message-gap)">
        {said.map((message) => (
          <WindowMessage key={message.id} message={message} />
        ))}
      </ol>
    </div>
  )
}
