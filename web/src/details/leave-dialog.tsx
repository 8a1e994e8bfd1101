import { useEffect, useState } from 'react'
import { createLoader } from '../app/load.ts'
import { useMe, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { findHeir } from '../rooms/rights.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

export interface LeaveDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks before leaving, and says what that means: for an owner, who has the room after them. */
export function LeaveDialog({ open, onClose }: LeaveDialogProps) {
  const page = usePage()
  const { room, membership } = useOpenRoom().entry
  const { details } = useAllWords()
  const isOwner = membership.role === 'owner'
  const text = useLeaveText(open && isOwner)

  async function leave(): Promise<void> {
    onClose()
    try {
      await page.client.call('rooms.leave', { roomId: room.id })
      page.navigation.replace({ at: 'home' })
      page.notices.tell({ kind: 'success', title: details.leave.done(room.name ?? '') })
    } catch (error) {
      page.tellFailure((words) => words.details.leave.failed, error)
    }
  }
  return (
    <ConfirmDialog
      open={open}
      title={details.leave.title(room.name ?? '')}
      text={isOwner ? text : room.visibility === 'public' ? details.leave.public : details.leave.private}
      action={details.leave.action}
      onAct={() => void leave()}
      onClose={onClose}
    />
  )
}

/** Who follows an owner: known where the first page of members holds everybody, or somebody with a role. */
function useLeaveText(isAsked: boolean): string {
  const { client } = usePage()
  const me = useMe()
  const { room } = useOpenRoom().entry
  const { leave } = useAllWords().details
  const [members] = useState(() => createLoader(() => client.call('members.list', { roomId: room.id, limit: 100 })))
  const load = useWatch(members)
  useEffect(() => {
    if (isAsked) void members.reload()
  }, [isAsked, members])
  if (load.state !== 'ready') return leave.handsOver
  const { items, nextCursor } = load.value
  const heir = findHeir(items, me.id)
  if (heir === null) return nextCursor === null ? leave.last : leave.handsOver
  const isSure = nextCursor === null || heir.membership.role !== 'member'
  return isSure ? leave.heir(heir.user.displayName) : leave.handsOver
}
