import type { OutboxRow } from '@parley/sdk'
import { useAllWords, usePage } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'

/** What can be done with a message that nobody else has: to change it, or to let it go. */
export function UnsentWays({ row }: { readonly row: OutboxRow }) {
  const { messages } = usePage()
  const { notSent } = useAllWords()
  return (
    <>
      <Button size="small" onClick={() => messages.unsent.edit(row)}>
        {notSent.edit}
      </Button>
      <Button size="small" tone="quiet" onClick={() => messages.unsent.discard(row)}>
        {notSent.discard}
      </Button>
    </>
  )
}
