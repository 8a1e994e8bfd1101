import { AlertDialog } from '@base-ui/react/alert-dialog'
import { tidyLine } from '@parley/protocol/rules'
import { useId, useState } from 'react'
import { usePage, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { Button } from '../ui/button.tsx'
import { BackCloses } from '../layout/use-back-closes.tsx'

export interface DeleteDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Deleting takes everybody's messages with it, so the name has to be written first. */
export function DeleteDialog({ open, onClose }: DeleteDialogProps) {
  const page = usePage()
  const { room } = useOpenRoom().entry
  const { details, common } = useAllWords()
  const [typed, setTyped] = useState('')
  const [pending, setPending] = useState(false)
  const id = useId()
  const name = room.name ?? ''
  const isSame = tidyLine(typed) === name

  async function remove(): Promise<void> {
    setPending(true)
    try {
      await page.client.call('rooms.delete', { roomId: room.id })
      page.navigation.replace({ at: 'home' })
      page.notices.tell({ kind: 'success', title: details.delete.done(name) })
    } catch (error) {
      page.tellFailure((words) => words.details.delete.failed, error)
    }
    setPending(false)
  }
  return (
    <AlertDialog.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onOpenChangeComplete={(isThere) => !isThere && setTyped('')}
    >
      <AlertDialog.Portal>
        <BackCloses close={onClose} />
        <AlertDialog.Backdrop className="scrim z-20" />
        <AlertDialog.Popup className="popup fixed inset-x-4 top-[15dvh] z-20 mx-auto max-h-[80dvh] max-w-md overflow-y-auto p-6">
          <form
            className="flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault()
              if (isSame && !pending) void remove()
            }}
          >
            <AlertDialog.Title className="font-display text-xl font-semibold">
              {details.delete.title(name)}
            </AlertDialog.Title>
            <AlertDialog.Description className="text-ink-muted">{details.delete.text}</AlertDialog.Description>
            <div className="flex flex-col gap-1.5">
              <label htmlFor={id} className="text-sm font-semibold">
                {details.delete.type}
              </label>
              <bdi className="rounded-md bg-sunken px-3 py-1.5 font-mono text-sm">{name}</bdi>
              <input
                id={id}
                dir="auto"
                autoComplete="off"
                spellCheck={false}
                className="field-control"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            <div className="flex flex-wrap justify-end gap-3">
              <AlertDialog.Close render={<Button>{common.cancel}</Button>} />
              <Button type="submit" tone="danger" disabled={!isSame} pending={pending}>
                {details.delete.action}
              </Button>
            </div>
          </form>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
