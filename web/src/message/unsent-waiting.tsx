import type { OutboxRow } from '@parley/sdk'
import { useAllWords, usePage } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'

/** What can be done with a message as long as it waits for the connection: nobody can have it yet. */
export function UnsentWaiting({ row }: { readonly row: OutboxRow }) {
  const { messages } = usePage()
  const { notSent } = useAllWords()
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      <Button size="small" onClick={() => messages.unsent.edit(row)}>
        {notSent.edit}
      </Button>
      <Button size="small" tone="quiet" onClick={() => messages.unsent.discard(row)}>
        {notSent.discard}
      </Button>
    </div>
  )
}
