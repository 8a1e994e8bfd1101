import type { RoomView } from '@parley/protocol/wire'
import { CloudOff, SearchX, Sprout } from 'lucide-react'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { Button } from '../ui/button.tsx'
import { MoreBelow } from '../ui/more-below.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import type { directoryOf } from './directory.ts'
import { RoomCard } from './room-card.tsx'

interface DirectoryListProps {
  readonly rooms: ReturnType<typeof directoryOf>['rooms']
}

/** What the directory has to show, in each of its states. */
export function DirectoryList({ rooms }: DirectoryListProps) {
  const words = useAllWords()
  const { directory, common } = words
  const { items, phase } = useWatch(rooms)
  if (phase.is === 'loading' && items.length === 0) return <SkeletonRows />
  if (phase.is === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={directory.failed} text={failureWords(phase.problem, words)}>
        <Button onClick={rooms.retry}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (items.length === 0) return <NoRooms rooms={rooms} />
  return <Found rooms={rooms} items={items} />
}

function Found({ rooms, items }: DirectoryListProps & { readonly items: readonly RoomView[] }) {
  const { directory } = useAllWords()
  const { phase } = useWatch(rooms)
  const mine = useWatch(usePage().client.store.rooms)
  const joined = new Set(mine.map(({ room }) => room.id))
  const more = phase.is !== 'ready' || phase.more
  return (
    <div className="flex flex-col gap-3" aria-busy={phase.is === 'loading'}>
      <p role="status" className="text-sm text-ink-muted">
        {directory.count(items.length, more)}
      </p>
      <ul className={`flex flex-col gap-2 ${phase.is === 'loading' ? 'opacity-60' : ''}`}>
        {items.map((room) => (
          <li key={room.id} className="[contain-intrinsic-size:auto_5.5rem] [content-visibility:auto]">
            <RoomCard room={room} isJoined={joined.has(room.id)} />
          </li>
        ))}
      </ul>
      <MoreBelow finder={rooms} />
    </div>
  )
}

function NoRooms({ rooms }: DirectoryListProps) {
  const me = useMe()
  const { directory } = useAllWords()
  const { ask } = useWatch(rooms)
  const isSearch = ask.query.trim() !== '' || ask.category !== null
  if (isSearch) {
    return (
      <QuietState live icon={SearchX} title={directory.none(ask.query.trim())} text={directory.noneText}>
        <Button onClick={() => rooms.choose({ ...ask, query: '', category: null })}>{directory.showAll}</Button>
      </QuietState>
    )
  }
  return (
    <QuietState
      icon={Sprout}
      title={directory.empty}
      text={me.kind === 'guest' ? directory.emptyForGuests : directory.emptyText}
    >
      {me.kind !== 'guest' && (
        <Link to={{ at: 'new-room' }} className="button" data-tone="primary">
          {directory.createFirst}
        </Link>
      )}
    </QuietState>
  )
}
