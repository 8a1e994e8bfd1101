import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useAllWords, usePage } from '../app/page-context.ts'
import { ProfileCard } from './profile-card.tsx'

/** A person's card over the list of people. It has an address, so going back closes it. */
export function ProfileDialog({ userId }: { readonly userId: string | null }) {
  const { navigation } = usePage()
  const { common } = useAllWords()
  // The card stays in the picture while the dialog fades away.
  const [shown, setShown] = useState(userId)
  if (userId !== null && userId !== shown) setShown(userId)
  return (
    <Dialog.Root
      open={userId !== null}
      onOpenChange={(open) => !open && navigation.leave({ at: 'people', userId: null })}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup className="popup fixed inset-x-0 bottom-0 z-20 max-h-[90dvh] overflow-y-auto rounded-b-none p-6 md:inset-x-4 md:top-[12dvh] md:bottom-auto md:mx-auto md:max-w-lg md:rounded-lg">
          <Dialog.Close
            aria-label={common.close}
            className="button absolute end-3 top-3"
            data-tone="quiet"
            data-size="small"
            data-shape="icon"
          >
            <X aria-hidden className="size-5" />
          </Dialog.Close>
          {shown !== null && <ProfileCard key={shown} userId={shown} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
