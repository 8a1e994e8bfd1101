import type { RoomEntry } from '@parley/sdk'
import { usePage, useAllWords } from '../app/page-context.ts'
import { useRoomTitle } from '../conversation/room-name.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { roomActions } from './room-actions.ts'

export interface LeaveDialogProps {
  readonly entry: RoomEntry
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks before somebody leaves a room. */
export function LeaveDialog({ entry, open, onClose }: LeaveDialogProps) {
  const page = usePage()
  const { roomMenu: menu } = useAllWords()
  const title = useRoomTitle(entry.room)
  function leave(): void {
    onClose()
    void roomActions(page, entry).leave()
  }
  return (
    <ConfirmDialog
      open={open}
      title={menu.leaveTitle(title)}
      text={entry.room.visibility === 'public' ? menu.leavePublic : menu.leavePrivate}
      action={menu.leaveAction}
      onAct={leave}
      onClose={onClose}
    />
  )
}
