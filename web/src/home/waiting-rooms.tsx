import { CheckCheck } from 'lucide-react'
import { useId } from 'react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { markRoomsRead } from '../inbox/mark-rooms-read.ts'
import { unreadRooms } from '../inbox/unread-rooms.ts'
import { UnreadRow } from '../inbox/unread-row.tsx'
import { Link } from '../navigation/link.tsx'
import { needsReading } from '../sidebar/reading.ts'
import { useRoving } from '../ui/use-roving.ts'

/** More of them are a matter for the inbox. */
const most = 5

/** What wants to be read, what is meant for oneself first. */
export function WaitingRooms() {
  const page = usePage()
  const { home } = useAllWords()
  const now = page.timers.now()
  const all = unreadRooms(useWatch(page.client.store.rooms), now).filter((entry) => needsReading(entry, now))
  const { ref, ...roving } = useRoving<HTMLUListElement>()
  const titleId = useId()
  if (all.length === 0) {
    return (
      <p className="flex items-center gap-3 rounded-lg bg-brand-soft px-5 py-4 text-on-brand-soft">
        <CheckCheck aria-hidden className="size-5" />
        {home.allRead}
      </p>
    )
  }
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={titleId} className="font-semibold">
          {home.waiting}
        </h2>
        {all.length > most && (
          <Link to={{ at: 'inbox', tab: 'unread' }} className="link text-sm">
            {home.allWaiting(all.length)}
          </Link>
        )}
      </div>
      <ul ref={ref} {...roving} className="flex flex-col gap-2">
        {all.slice(0, most).map((entry) => (
          <UnreadRow key={entry.room.id} entry={entry} onRead={() => void markRoomsRead(page, [entry])} />
        ))}
      </ul>
    </section>
  )
}
