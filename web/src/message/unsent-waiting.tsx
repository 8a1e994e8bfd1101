import type { OutboxRow } from '@parley/sdk'
import { UnsentWays } from './unsent-ways.tsx'

/** What can be done with a message as long as it waits for the connection: nobody can have it yet. */
export function UnsentWaiting({ row }: { readonly row: OutboxRow }) {
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      <UnsentWays row={row} />
    </div>
  )
}
