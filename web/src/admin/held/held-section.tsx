import type { HeldMessageView } from '@parley/protocol/wire'
import { Hourglass } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, usePage } from '../../app/page-context.ts'
import { FoundList } from '../found-list.tsx'
import { createHeldQueue, type HeldQueue } from './held.ts'
import { HeldRow } from './held-row.tsx'
import { RejectDialog } from './reject-dialog.tsx'

/** What waits for a moderator, in all rooms that somebody keeps order in. */
export function HeldSection() {
  const page = usePage()
  const [queue] = useState(() => createHeldQueue(page))
  return <HeldList queue={queue} />
}

function HeldList({ queue }: { readonly queue: HeldQueue }) {
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
