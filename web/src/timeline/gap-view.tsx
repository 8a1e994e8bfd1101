import { useWatch, useWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { failureWords } from '../words/failure-words.ts'
import { useTimeline } from './machine-context.ts'
import { MessageSkeleton } from './message-skeleton.tsx'
import type { GapRow } from './rows/row.ts'

/** What is not here yet: on its way, or why it does not come. Both are as high, so that nothing moves. */
export function GapView({ row }: { readonly row: GapRow }) {
  const { gaps } = useTimeline()
  const failure = useWatch(gaps.failed).get(row.key)
  return (
    <div className="h-60 overflow-hidden">
      {failure === undefined ? <MessageSkeleton /> : <Failed error={failure} again={() => gaps.retry(row)} />}
    </div>
  )
}

function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const words = useWords()
  return (
    <div role="status" className="flex h-full flex-col items-center justify-center gap-2 px-5 text-center">
      <p className="font-semibold">{words.timeline.loadFailed}</p>
      <p className="max-w-[46ch] text-sm text-ink-muted">{failureWords(error, words)}</p>
      <Button size="small" onClick={again}>
        {words.common.tryAgain}
      </Button>
    </div>
  )
}
