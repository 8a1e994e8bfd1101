import { type ExcerptPart, readHighlight } from '@parley/protocol/search'
import { Paperclip } from 'lucide-react'
import { type MouseEvent, useMemo } from 'react'
import { useLang, usePage } from '../app/page-context.ts'
import { RoomIcon } from '../conversation/room-icon.tsx'
import { RoomName } from '../conversation/room-name.tsx'
import { roomRoute } from '../conversation/room-route.ts'
import { SmallFiles, smallForm } from '../files/small-files.tsx'
import { isPlainClick, Link } from '../navigation/link.tsx'
import { exactTime, relativeTime } from '../time/relative-time.ts'
import { Avatar } from '../ui/avatar.tsx'
import type { FoundMessage } from './found-message.ts'
import { readableHits } from './readable-hits.ts'
import { useSearchWords } from './search-words.ts'
import { PersonName } from '../people/person-name.tsx'

export interface ResultRowProps {
  readonly found: FoundMessage
  readonly showsRoom: boolean
  /** Goes to its place without leaving what stands here; without it, the link does. */
  readonly onOpen: ((found: FoundMessage) => void) | undefined
  readonly onFollow: () => void
}

/** One message that was found, leading to its place. */
export function ResultRow({ found, showsRoom, onOpen, onFollow }: ResultRowProps) {
  const { timers } = usePage()
  const lang = useLang()
  const search = useSearchWords()
  const { message, room, highlight } = found
  const named = new Map(found.files.map((file) => [file.fileId, file.highlight]))
  const parts = useMemo(() => readableHits(message.content, highlight), [message.content, highlight])
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onFollow()
    if (onOpen === undefined || !isPlainClick(event)) return
    event.preventDefault()
    onOpen(found)
  }
  return (
    <Link
      to={roomRoute(room, { message: message.id })}
      data-roving
      data-message={message.id}
      onClick={follow}
      className="flex min-w-0 gap-3 rounded-lg border border-line bg-raised px-4 py-3 -outline-offset-2 hover:border-line-strong"
    >
      <Avatar id={message.author.id} name={message.author.displayName} url={message.author.avatarUrl} size="small" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-2 md:flex">
          <bdi className="min-w-0 truncate font-semibold">
            <PersonName person={message.author} />
          </bdi>
          {showsRoom && (
            <span className="order-last col-span-2 flex min-w-0 items-center gap-1.5 text-sm text-ink-muted md:order-none">
              <RoomIcon room={room} />
              <RoomName room={room} />
            </span>
          )}
          <time
            dateTime={message.createdAt}
            title={exactTime(message.createdAt, lang)}
            className="ms-auto flex-none text-xs text-ink-muted"
          >
            {relativeTime(message.createdAt, timers.now(), lang)}
          </time>
        </span>
        {(highlight !== '' || message.files.length === 0) && (
          <span dir="auto" className="line-clamp-4 w-fit max-w-full break-words">
            {highlight === '' ? search.noText : <Marked parts={parts} />}
          </span>
        )}
        {message.files.length > 0 && (
          <SmallFiles files={message.files.filter((file) => !named.has(file.id) || smallForm(file))} />
        )}
        {message.files.map(({ id }) => {
          const marked = named.get(id)
          return (
            marked !== undefined && (
              <span key={id} className="mt-1 flex min-w-0 items-start gap-1 text-sm text-ink-muted">
                <Paperclip aria-hidden className="mt-0.5 size-4 flex-none" />
                <bdi className="line-clamp-2 min-w-0 break-words">
                  <Marked parts={readHighlight(marked)} />
                </bdi>
              </span>
            )
          )
        })}
      </span>
    </Link>
  )
}

/** What was found stands out of what is around it. */
function Marked({ parts }: { readonly parts: readonly ExcerptPart[] }) {
  return parts.map(({ text, isHit, from }) =>
    isHit ? (
      <mark key={from} className="rounded-xs bg-accent-soft text-on-accent-soft">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
