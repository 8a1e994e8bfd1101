import type { OutboxRow } from '@parley/sdk'
import { Hourglass } from 'lucide-react'
import { useAllWords, usePage } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'

/** That a message waits for a moderator, and how its author takes it back meanwhile. */
export function UnsentHeld({ row }: { readonly row: OutboxRow }) {
  const { messages } = usePage()
  const { notSent } = useAllWords()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-1">
      <p role="status" className="flex items-center gap-1.5 text-sm text-ink-muted">
        <Hourglass aria-hidden className="size-4" />
        <span>{notSent.held}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => messages.unsent.edit(row)}>
          {notSent.takeBackAndEdit}
        </Button>
        <Button size="small" tone="quiet" onClick={() => messages.unsent.discard(row)}>
          {notSent.takeBack}
        </Button>
      </div>
    </div>
  )
}
