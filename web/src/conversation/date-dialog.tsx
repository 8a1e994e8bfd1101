import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useAllWords, usePage } from '../app/page-context.ts'
import { DayChooser } from '../timeline/calendar/day-chooser.tsx'
import { Button } from '../ui/button.tsx'
import { BackCloses } from '../layout/use-back-closes.tsx'

/** Asks for a day and shows the conversation as it was then. */
export function DateDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { timers } = usePage()
  const { calendar, common } = useAllWords()
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <BackCloses close={onClose} />
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup className="popup fixed inset-x-4 top-1/6 z-20 mx-auto flex w-fit flex-col gap-2 p-4">
          <div className="flex items-center justify-between gap-3">
            <Dialog.Title className="font-display text-lg font-semibold">{calendar.title}</Dialog.Title>
            <Dialog.Close
              render={
                <Button tone="quiet" size="small" shape="icon" aria-label={common.close}>
                  <X aria-hidden className="size-4.5" />
                </Button>
              }
            />
          </div>
          <DayChooser at={timers.now()} onDone={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
