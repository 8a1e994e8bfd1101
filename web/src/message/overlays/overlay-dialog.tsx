import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAllWords, usePage } from '../../app/page-context.ts'

/** A dialog over the conversation; closing it leads back to where one was. */
export function OverlayDialog({ children }: { readonly children: ReactNode }) {
  const { messages } = usePage()
  const { common } = useAllWords()
  return (
    <Dialog.Root open onOpenChange={(open) => !open && messages.overlay.close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup className="popup fixed inset-x-0 bottom-0 z-20 max-h-[90dvh] overflow-y-auto rounded-b-none p-6 md:inset-x-4 md:top-[12dvh] md:bottom-auto md:mx-auto md:max-h-[76dvh] md:max-w-lg md:rounded-lg">
          <Dialog.Close
            aria-label={common.close}
            className="button absolute end-3 top-3"
            data-tone="quiet"
            data-size="small"
            data-shape="icon"
          >
            <X aria-hidden className="size-5" />
          </Dialog.Close>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
