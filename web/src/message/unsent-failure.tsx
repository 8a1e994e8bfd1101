import type { OutboxRow } from '@parley/sdk'
import { CircleAlert } from 'lucide-react'
import { useAllWords, usePage } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { UnsentWays } from './unsent-ways.tsx'

/** Why a message was not taken, and what can be done about it. */
export function UnsentFailure({ row }: { readonly row: OutboxRow }) {
  const { messages } = usePage()
  const words = useAllWords()
  const { notSent } = words
  if (row.state.is !== 'failed') return null
  const { reason, message, canRetry, explanation } = row.state
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-1">
      <p role="alert" className="flex items-center gap-1.5 text-sm text-danger">
        <CircleAlert aria-hidden className="size-4" />
        <span>
          {notSent.failed} {words.refusal(reason) ?? message}
          {explanation !== undefined && <bdi className="block text-ink">{explanation}</bdi>}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        {canRetry && (
          <Button size="small" onClick={() => messages.unsent.retry(row)}>
            {words.common.tryAgain}
          </Button>
        )}
        <UnsentWays row={row} />
      </div>
    </div>
  )
}
