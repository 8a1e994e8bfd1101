import type { RoomEntry } from '@parley/sdk'
import { Check } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useLang, usePage, useAllWords } from '../app/page-context.ts'
import { isMuted } from '../conversation/is-muted.ts'
import { RoomName } from '../conversation/room-name.tsx'
import { roomRoute } from '../conversation/room-route.ts'
import { shortText } from '../markdown/short-text.ts'
import { Link } from '../navigation/link.tsx'
import { relativeTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { focusAfter } from './focus-after.ts'
import { PersonName } from '../people/person-name.tsx'

export interface UnreadRowProps {
  readonly entry: RoomEntry
  readonly onRead: () => void
}

/** A room with something unread: opened by Enter, done with by E. */
export function UnreadRow({ entry, onRead }: UnreadRowProps) {
  const { shortcuts, timers } = usePage()
  const { inbox } = useAllWords()
  const lang = useLang()
  const { room, membership, unread, mentions, lastMessage } = entry
  const now = timers.now()

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const wished = shortcuts.find('message', event.nativeEvent)
    if (wished !== 'edit' && wished !== 'remove') return
    event.preventDefault()
    done(event.currentTarget)
  }
  function done(within: HTMLElement): void {
    const row = within.closest('li')
    if (row !== null) focusAfter(row)
    onRead()
  }

  return (
    <li
      className={`flex items-center gap-2 rounded-lg border border-line bg-raised pe-3 hover:border-line-strong ${isMuted(membership, now) ? 'opacity-70' : ''}`}
    >
      <Link
        to={roomRoute(room)}
        data-roving
        onKeyDown={onKeyDown}
        className="flex min-w-0 flex-1 flex-col gap-0.5 rounded-lg px-4 py-3 -outline-offset-2"
      >
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="flex min-w-0 font-semibold">
            <RoomName room={room} />
          </span>
          <span className="flex-none rounded-full bg-sunken px-2 text-xs font-semibold tabular-nums">
            {inbox.unread(unread)}
          </span>
          {mentions > 0 && (
            <span className="flex-none rounded-full bg-danger px-2 text-xs font-semibold text-on-danger tabular-nums">
              {inbox.mentions(mentions)}
            </span>
          )}
          {lastMessage !== null && (
            <time dateTime={lastMessage.createdAt} className="ms-auto flex-none text-xs text-ink-muted">
              {relativeTime(lastMessage.createdAt, now, lang)}
            </time>
          )}
        </span>
        {lastMessage !== null && lastMessage.deletedAt === null && lastMessage.kind !== 'system' && (
          <span className="line-clamp-2 text-sm text-ink-muted">
            {/* The distance belongs to the line, whichever way the name is read. */}
            <span className="me-1 font-medium text-ink">
              <bdi>
                <PersonName person={lastMessage.author} />
              </bdi>
            </span>{' '}
            <span dir="auto">
              {lastMessage.content === ''
                ? lastMessage.files.map(({ name }) => name).join(', ')
                : shortText(lastMessage.content)}
            </span>
          </span>
        )}
      </Link>
      <Button
        tone="quiet"
        size="small"
        shape="icon"
        aria-label={inbox.markRead}
        title={inbox.markRead}
        onClick={(event) => done(event.currentTarget)}
      >
        <Check aria-hidden className="size-4" />
      </Button>
    </li>
  )
}
