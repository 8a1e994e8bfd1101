import type { MessageView, RoomView } from '@parley/protocol/wire'
import type { LucideIcon } from 'lucide-react'
import { type ComponentType, useEffect } from 'react'
import { useLang, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import type { Pages } from '../app/pages.ts'
import { RoomName } from '../conversation/room-name.tsx'
import { roomRoute } from '../conversation/room-route.ts'
import { shortText } from '../markdown/short-text.ts'
import { SmallFiles } from '../files/small-files.tsx'
import { Link } from '../navigation/link.tsx'
import { relativeTime } from '../time/relative-time.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { useRoving } from '../ui/use-roving.ts'
import { failureWords } from '../words/failure-words.ts'
import { useTriage } from './use-triage.ts'
import { PersonName } from '../people/person-name.tsx'

/** A message and where it was said. */
export interface PlacedMessage {
  readonly message: MessageView
  readonly room: RoomView
}

export interface PlacedMessagesProps<T extends PlacedMessage> {
  readonly pages: Pages<T>
  readonly label: string
  readonly empty: { readonly icon: LucideIcon; readonly title: string; readonly text: string }
  /** What can be done with one of them, beside it. */
  readonly Action?: ComponentType<{ readonly item: T }>
  /** What the key E does with the one that has the focus. */
  readonly onDone?: (item: T) => void
}

/** Messages from many rooms, each leading to its place. */
export function PlacedMessages<T extends PlacedMessage>(props: PlacedMessagesProps<T>) {
  const { pages, label, empty, Action, onDone } = props
  const words = useAllWords()
  const { items, state, problem, hasMore } = useWatch(pages)
  const { ref, ...roving } = useRoving<HTMLUListElement>()
  useTriage(ref, label)
  useEffect(() => void pages.reload(), [pages])

  if (items.length === 0 && state === 'loading') return <SkeletonRows />
  if (items.length === 0 && state === 'ready') return <QuietState {...empty} />
  return (
    <div className="flex flex-col gap-3">
      <ul ref={ref} {...roving} aria-label={label} className="flex flex-col gap-2">
        {items.map((item) => (
          <li
            key={item.message.id}
            className="flex items-center gap-2 rounded-lg border border-line bg-raised pe-3 hover:border-line-strong"
          >
            <Placed {...item} onDone={onDone && (() => onDone(item))} />
            {Action !== undefined && <Action item={item} />}
          </li>
        ))}
      </ul>
      {state === 'failed' && (
        <p role="alert" className="text-danger">
          {words.inbox.failed} {failureWords(problem, words)}
        </p>
      )}
      {(hasMore || state === 'failed') && (
        <Button className="self-center" pending={state === 'loading'} onClick={() => void pages.more()}>
          {state === 'failed' ? words.common.tryAgain : words.inbox.more}
        </Button>
      )}
    </div>
  )
}

function Placed({ message, room, onDone }: PlacedMessage & { readonly onDone: (() => void) | undefined }) {
  const { shortcuts, timers } = usePage()
  const lang = useLang()
  return (
    <Link
      to={roomRoute(room, { message: message.id })}
      data-roving
      onKeyDown={(event) => {
        if (onDone === undefined || shortcuts.find('message', event.nativeEvent) !== 'edit') return
        event.preventDefault()
        onDone()
      }}
      className="flex min-w-0 flex-1 gap-3 rounded-lg px-4 py-3 -outline-offset-2"
    >
      <Avatar id={message.author.id} name={message.author.displayName} url={message.author.avatarUrl} size="small" />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex min-w-0 items-baseline gap-2">
          <bdi className="min-w-0 truncate font-semibold">
            <PersonName person={message.author} />
          </bdi>
          <span className="flex min-w-0 text-sm text-ink-muted">
            <RoomName room={room} />
          </span>
          <time dateTime={message.createdAt} className="ms-auto flex-none text-xs text-ink-muted">
            {relativeTime(message.createdAt, timers.now(), lang)}
          </time>
        </span>
        {message.content !== '' && (
          <span dir="auto" className="line-clamp-3">
            {shortText(message.content)}
          </span>
        )}
        {message.files.length > 0 && <SmallFiles files={message.files} />}
      </span>
    </Link>
  )
}
