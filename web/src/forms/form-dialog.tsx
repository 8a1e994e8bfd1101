import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useAllWords, useWatch } from '../app/page-context.ts'
import type { Form } from './form.ts'
import { FormView } from './form-view.tsx'
import { Button } from '../ui/button.tsx'
import { BackCloses } from '../layout/use-back-closes.tsx'

interface FormDialogProps {
  readonly form: Form<object>
  readonly title: string
  readonly text: string
  readonly action: string
  readonly tone?: 'primary' | 'danger'
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A form over the page, with one thing it does and a way out. */
export function FormDialog({ form, title, text, action, tone = 'primary', children, onClose }: FormDialogProps) {
  const { common } = useAllWords()
  const { phase } = useWatch(form)
  return (
    <Dialog.Root defaultOpen onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <BackCloses close={onClose} />
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup className="popup fixed inset-x-4 top-[8dvh] z-20 mx-auto max-h-[84dvh] max-w-lg overflow-y-auto p-6">
          <FormView form={form} className="flex flex-col gap-5">
            <div className="flex flex-col gap-2">
              <Dialog.Title className="font-display text-xl font-semibold">{title}</Dialog.Title>
              <Dialog.Description className="text-ink-muted">{text}</Dialog.Description>
            </div>
            {children}
            <div className="flex flex-wrap justify-end gap-3">
              <Dialog.Close render={<Button>{common.cancel}</Button>} />
              <Button type="submit" tone={tone} pending={phase === 'sending'}>
                {action}
              </Button>
            </div>
          </FormView>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
