import { later } from '../app/later.tsx'
import { useLang, useWatch, usePage, useWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { calendarDay } from '../time/relative-time.ts'
import { dayOf } from '../time/days.ts'
import type { SystemMessage } from './rows/row.ts'
import { useNames } from '../people/person-name.tsx'

const InviteHere = later(async () => (await import('./invite-here.tsx')).InviteHere)

/** Where a room begins: which one it is, who made it, and when. */
export function RoomStart({ made }: { readonly made: SystemMessage | null }) {
  const nameOf = useNames()
  const { room } = useOpenRoom().entry
  const { timeline } = useWords()
  const lang = useLang()
  const { client } = usePage()
  const { segments } = useWatch(client.store.timeline(room.id))
  const isEmpty = segments.every(({ messages }) => messages.every(({ kind }) => kind === 'system'))
  return (
    <div className="flex flex-col gap-1 px-5 pt-10 pb-4">
      <h2 className="font-display text-2xl font-semibold">
        {room.name === null ? timeline.startDirect : timeline.start(room.name)}
      </h2>
      <p className="max-w-[60ch] text-ink-muted">
        {made === null
          ? timeline.startText
          : timeline.madeBy(nameOf(made.author), calendarDay(dayOf(made.createdAt), lang))}
      </p>
      {isEmpty && (
        <>
          <p className="max-w-[60ch] text-ink-muted">{timeline.startEmpty}</p>
          <InviteHere />
        </>
      )}
    </div>
  )
}
