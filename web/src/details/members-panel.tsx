import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { useRights } from '../rooms/use-rights.ts'
import { Button } from '../ui/button.tsx'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { PagedMembers } from './paged-members.tsx'
import { WholeMembers } from './whole-members.tsx'

/** Rooms up to this size are held as a whole: everything about everybody in them is live. */
const wholeSize = 500

/** Who is in the room. */
export function MembersPanel() {
  const { room } = useOpenRoom().entry
  const { details } = useAllWords()
  const { invite } = useRights()
  const [isAdding, setAdding] = useState(false)
  // A room that grows past the limit while one looks at it stays as it is.
  const [isWhole] = useState(room.memberCount <= wholeSize)
  return (
    <div className="flex flex-col gap-4">
      {invite && (
        <Button className="self-start" size="small" onClick={() => setAdding(true)}>
          <UserPlus aria-hidden className="size-4" />
          {details.add.open}
        </Button>
      )}
      {isWhole ? <WholeMembers /> : <PagedMembers />}
      {invite && <AddPeopleDialog open={isAdding} onClose={() => setAdding(false)} />}
    </div>
  )
}
