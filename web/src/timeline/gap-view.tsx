import { later } from '../app/later.tsx'
import { useWatch } from '../app/page-context.ts'
import { useTimeline } from './machine-context.ts'
import { MessageSkeleton } from './message-skeleton.tsx'
import type { GapRow } from './rows/row.ts'

const GapFailed = later(async () => (await import('./gap-failed.tsx')).GapFailed)

/** What is not here yet: on its way, or why it does not come. Both are as high, so that nothing moves. */
export function GapView({ row }: { readonly row: GapRow }) {
  const { gaps } = useTimeline()
  const failure = useWatch(gaps.failed).get(row.key)
  return (
    <div className="h-60 overflow-hidden">
      {failure === undefined ? <MessageSkeleton /> : <GapFailed error={failure} again={() => gaps.retry(row)} />}
    </div>
  )
}
