import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import type { Route } from '../navigation/routes.ts'
import { ProfileCard } from './profile-card.tsx'

interface ProfileDialogProps {
  readonly userId: string | null
  /** The list that is under it. */
  readonly list: Route
}

/** A person's card over a list of people. It has an address, so going back closes it. */
export function ProfileDialog({ userId, list }: ProfileDialogProps) {
  const { navigation } = usePage()
  // On a phone a room is drawn over the list, which stays under it; the card does not.
  const isCovered = useWatch(navigation).route.at === 'room'
  const { common } = useAllWords()
  // The card stays in the picture while the dialog fades away.
  const [shown, setShown] = useState(userId)
  if (userId !== null && userId !== shown) setShown(userId)
  return (
    <Dialog.Root open={userId !== null && !isCovered} onOpenChange={(open) => !open && navigation.leave(list)}>
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
