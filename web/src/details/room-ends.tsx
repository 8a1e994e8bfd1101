import { Archive, ArchiveRestore, LogOut, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { usePage, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { useRights } from '../rooms/use-rights.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'

type Ending = 'leave' | 'archive' | 'delete'

/** Leaving a room, putting it away, and deleting it: each asks before it does so. */
export function RoomEnds() {
  const page = usePage()
  const { room } = useOpenRoom().entry
  const rights = useRights()
  const { details } = useAllWords()
  const [asked, setAsked] = useState<Ending | null>(null)
  const close = () => setAsked(null)
  const name = room.name ?? ''

  function setArchived(archived: boolean): void {
    close()
    page.client.call('rooms.update', { roomId: room.id, archived }).catch((error: unknown) => {
      page.tellFailure((words) => words.details.archive.failed, error)
    })
  }
  return (
    <section aria-label={details.ends} className="flex flex-col items-start gap-2 border-t border-line pt-5">
      {rights.edit && room.archivedAt !== null && (
        <Button size="small" onClick={() => setArchived(false)}>
          <ArchiveRestore aria-hidden className="size-4" />
          {details.archive.undo}
        </Button>
      )}
      {rights.edit && room.archivedAt === null && (
        <Button size="small" tone="quiet" onClick={() => setAsked('archive')}>
          <Archive aria-hidden className="size-4" />
          {details.archive.action}
        </Button>
      )}
      <Button size="small" tone="quiet" onClick={() => setAsked('leave')}>
        <LogOut aria-hidden className="size-4 rtl:-scale-x-100" />
        {details.leave.action}
      </Button>
      {rights.remove && (
        <Button size="small" tone="quiet" className="text-danger" onClick={() => setAsked('delete')}>
          <Trash2 aria-hidden className="size-4" />
          {details.delete.action}
        </Button>
      )}
      <ConfirmDialog
        open={asked === 'archive' && rights.edit}
        title={details.archive.title(name)}
        text={details.archive.text}
        action={details.archive.action}
        onAct={() => setArchived(true)}
        onClose={close}
      />
      <LeaveDialog open={asked === 'leave'} onClose={close} />
      <DeleteDialog open={asked === 'delete' && rights.remove} onClose={close} />
    </section>
  )
}
