import { ProfileCard } from '../../people/profile-card.tsx'
import { OverlayDialog } from './overlay-dialog.tsx'

/** Somebody's card, without leaving the room. */
export function PersonDialog({ userId }: { readonly userId: string }) {
  return (
    <OverlayDialog>
      <ProfileCard key={userId} userId={userId} />
    </OverlayDialog>
  )
}
