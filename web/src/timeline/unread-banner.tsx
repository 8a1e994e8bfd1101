import { useAllWords, useLang, usePage } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { useTimeline } from './machine-context.ts'
import { sinceWords } from './since-words.ts'
import { thenToMessages } from './then-to-messages.ts'
import type { TimelineFacts } from './timeline-machine.ts'

/** Says what is new above what can be seen, with the way there. */
export function UnreadBanner({ banner }: { readonly banner: NonNullable<TimelineFacts['banner']> }) {
  const machine = useTimeline()
  const { timers } = usePage()
  const { timeline } = useAllWords()
  const lang = useLang()
  const { count, since } = banner
  return (
    <div className="absolute inset-x-0 top-2 flex justify-center px-4">
      <div className="flex flex-wrap items-center justify-center gap-x-2 rounded-md border border-line bg-raised py-1 ps-4 pe-1 text-sm shadow-pop">
        <span className="font-semibold">
          {since === null ? timeline.newCount(count) : timeline.newSince(count, sinceWords(since, timers.now(), lang))}
        </span>
        <span className="flex">
          <Button
            tone="quiet"
            size="small"
            onClick={({ currentTarget }) =>
              void thenToMessages(currentTarget, () => machine.journeys.go({ to: 'unread' }))
            }
          >
            {timeline.toUnread}
          </Button>
          <Button
            tone="quiet"
            size="small"
            onClick={({ currentTarget }) => void thenToMessages(currentTarget, () => machine.markRead())}
          >
            {timeline.markRead}
          </Button>
        </span>
      </div>
    </div>
  )
}
