import { Dialog } from '@base-ui/react/dialog'
import { type SubmitEvent, useId, useState } from 'react'
import { useAllWords, usePage } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { useOpenRoom } from './room-context.ts'

/** A day as the field for days writes it, in the time of whoever looks. */
function dayOf(time: number): string {
  const date = new Date(time)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Asks for a day and shows the conversation as it was then. */
export function DateDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { timers } = usePage()
  const { entry, conversation } = useOpenRoom()
  const { header, common } = useAllWords()
  const [day, setDay] = useState('')
  const id = useId()
  function go(event: SubmitEvent): void {
    event.preventDefault()
    if (day === '') return
    // The beginning of that day where one is.
    conversation.go({ to: 'date', at: new Date(`${day}T00:00:00`).toISOString() })
    onClose()
  }
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup className="popup fixed inset-x-4 top-1/4 z-20 mx-auto max-w-sm p-6">
          <form className="flex flex-col gap-4" onSubmit={go}>
            <Dialog.Title className="font-display text-xl font-semibold">{header.dateTitle}</Dialog.Title>
            <label htmlFor={id} className="sr-only">
              {header.day}
            </label>
            <input
              id={id}
              type="date"
              className="field-control"
              required
              min={dayOf(Date.parse(entry.room.createdAt))}
              max={dayOf(timers.now())}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
            <div className="flex justify-end gap-3">
              <Dialog.Close render={<Button>{common.cancel}</Button>} />
              <Button tone="primary" type="submit">
                {header.dateGo}
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
