import { Archive, Hourglass, Megaphone } from 'lucide-react'
import { useLang, usePage, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { relativeTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import type { MayWrite } from './may-write.ts'

const icons = { archived: Archive, silenced: Hourglass, read_only: Megaphone }

/** Why nothing can be written here, in the place of the field, and what can be done about it. */
export function ClosedNotice({ why }: { readonly why: Extract<MayWrite, { may: false }> }) {
  const { writing } = useAllWords()
  const lang = useLang()
  const { client, timers, tellFailure } = usePage()
  const { room } = useOpenRoom().entry
  const Icon = icons[why.why]
  const text =
    why.why === 'silenced'
      ? writing.closed.silenced(relativeTime(new Date(why.until ?? 0).toISOString(), timers.now(), lang))
      : writing.closed[why.why]
  async function openAgain(): Promise<void> {
    try {
      await client.call('rooms.update', { roomId: room.id, archived: false })
    } catch (error) {
      tellFailure((words) => words.writing.closed.openFailed, error)
    }
  }
  return (
    <div className="px-3 pb-3 md:px-5 md:pb-4">
      <div role="status" className="mx-auto flex max-w-5xl items-center gap-3 rounded-md bg-sunken px-4 py-3">
        <Icon aria-hidden className="size-5 flex-none text-ink-muted" />
        <p className="min-w-0 flex-1 text-ink-muted">{text}</p>
        {why.canMend && (
          <Button size="small" onClick={() => void openAgain()}>
            {writing.closed.openAgain}
          </Button>
        )}
      </div>
    </div>
  )
}
