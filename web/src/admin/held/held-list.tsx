import type { HeldMessageView } from '@parley/protocol/wire'
import { Hourglass } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords } from '../../app/page-context.ts'
import { FoundList } from '../found-list.tsx'
import type { HeldQueue } from './held.ts'
import { HeldRow } from './held-row.tsx'
import { RejectDialog } from './reject-dialog.tsx'

/** Messages that wait, each to be let through or turned away. */
export function HeldList({ queue }: { readonly queue: HeldQueue }) {
  const { heldQueue: words } = useAdminWords()
  const [rejecting, setRejecting] = useState<HeldMessageView | null>(null)
  useEffect(() => queue.list.choose(null), [queue])
  return (
    <div className="flex flex-col gap-5">
      <FoundList from={queue.list} icon={Hourglass} words={words}>
        {(held) => (
          <HeldRow
            key={held.id}
            held={held}
            onRelease={() => queue.release(held)}
            onReject={() => setRejecting(held)}
          />
        )}
      </FoundList>
      {rejecting !== null && (
        <RejectDialog
          held={rejecting}
          reject={(why) => queue.reject(rejecting, why)}
          onClose={() => setRejecting(null)}
        />
      )}
    </div>
  )
}
