import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { Button } from './button.tsx'
import { BackCloses } from '../layout/use-back-closes.tsx'

export interface ConfirmDialogProps {
  readonly open: boolean
  readonly title: string
  readonly text: string
  readonly action: string
  /** What the way out says. */
  readonly away?: string
  readonly children?: ReactNode
  readonly onAct: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be taken back; the way out has the focus. */
export function ConfirmDialog({ open, title, text, action, away, children, onAct, onClose }: ConfirmDialogProps) {
  const { common } = useAllWords()
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AlertDialog.Portal>
        <BackCloses close={onClose} />
        <AlertDialog.Backdrop className="scrim z-20" />
        <AlertDialog.Popup className="popup fixed inset-x-4 top-1/3 z-20 mx-auto flex max-w-md flex-col gap-4 p-6">
          <AlertDialog.Title className="font-display text-xl font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-ink-muted">{text}</AlertDialog.Description>
          {children}
          <div className="flex flex-wrap justify-end gap-3">
            <AlertDialog.Close render={<Button>{away ?? common.cancel}</Button>} />
            <Button tone="danger" onClick={onAct}>
              {action}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
