import { CheckCheck, Inbox } from 'lucide-react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { useRoving } from '../ui/use-roving.ts'
import { markRoomsRead } from './mark-rooms-read.ts'
import { unreadRooms } from './unread-rooms.ts'
import { UnreadRow } from './unread-row.tsx'
import { useTriage } from './use-triage.ts'

/** Rooms in which something is unread, to be gone through one by one. */
export function UnreadList() {
  const page = usePage()
  const { inbox } = useAllWords()
  const entries = unreadRooms(useWatch(page.client.store.rooms), page.timers.now())
  const { ref, ...roving } = useRoving<HTMLUListElement>()
  useTriage(ref, 'unread')
  if (entries.length === 0) return <QuietState icon={Inbox} title={inbox.empty} text={inbox.emptyText} live />
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-muted pointer-coarse:hidden">{inbox.hint}</p>
        <Button size="small" onClick={() => void markRoomsRead(page, entries)}>
          <CheckCheck aria-hidden className="size-4" />
          {inbox.readAll}
        </Button>
      </div>
      <ul ref={ref} {...roving} aria-label={inbox.tabs.unread} className="flex flex-col gap-2">
        {entries.map((entry) => (
          <UnreadRow key={entry.room.id} entry={entry} onRead={() => void markRoomsRead(page, [entry])} />
        ))}
      </ul>
    </div>
  )
}
