import { ArrowDown, Undo2 } from 'lucide-react'
import { useAllWords, useWatch } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { useTimeline } from './machine-context.ts'
import { thenToMessages } from './then-to-messages.ts'

/** Ways to elsewhere: to what is newest, and back to where one was. */
export function WayButtons() {
  const { facts, journeys } = useTimeline()
  const { timeline } = useAllWords()
  const { isAtEnd, newBelow } = useWatch(facts)
  const origin = useWatch(journeys.origin)
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 flex flex-wrap justify-center gap-2 px-4 *:pointer-events-auto">
      {origin !== null && (
        <Button
          size="small"
          className="rounded-full shadow-pop"
          onClick={({ currentTarget }) => void thenToMessages(currentTarget, () => journeys.back())}
        >
          <Undo2 aria-hidden className="size-4" />
          {timeline.back}
        </Button>
      )}
      {!isAtEnd && (
        <Button
          size="small"
          tone={newBelow > 0 ? 'primary' : 'secondary'}
          className="rounded-full shadow-pop"
          onClick={({ currentTarget }) => void thenToMessages(currentTarget, () => journeys.go({ to: 'present' }))}
        >
          <ArrowDown aria-hidden className="size-4" />
          {newBelow > 0 ? timeline.toPresentNew(newBelow) : timeline.toPresent}
        </Button>
      )}
    </div>
  )
}
