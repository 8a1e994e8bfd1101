import { useWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import type { RoomPanel } from '../navigation/routes.ts'

/** What stands beside a room: about it, who is in it, what is pinned. */
export function DetailsPanel({ panel }: { readonly panel: RoomPanel }) {
  const { room } = useOpenRoom().entry
  const { details } = useWords()
  return (
    <aside aria-label={details.titles[panel]} className="h-full w-full overflow-y-auto p-5">
      <h2 className="font-display text-lg font-semibold">{details.titles[panel]}</h2>
      <p className="pt-3 text-ink-muted">{room.description}</p>
    </aside>
  )
}
