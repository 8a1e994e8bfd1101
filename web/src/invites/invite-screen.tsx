import { useEffect } from 'react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { findRoom } from '../conversation/find-room.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { Link } from '../navigation/link.tsx'
import { Button } from '../ui/button.tsx'
import { InvitationCard } from './invitation-card.tsx'
import { invitationOf } from './invitations.ts'

/** A link into a room, followed by somebody who is signed in. */
export function InviteScreen({ code }: { readonly code: string }) {
  const page = usePage()
  const { invites, rooms } = useAllWords()
  const invitation = invitationOf(page, code)
  const load = useWatch(invitation.preview)
  const { pending } = useWatch(invitation.entering)
  const mine = useWatch(page.client.store.rooms)
  const known = load.state === 'ready' ? findRoom(mine, load.value.room.id) : null

  useEffect(() => invitation.enterAsWished(), [invitation])
  useEffect(() => {
    // Who is in already has nothing to decide.
    if (known !== null) page.navigation.replace(roomRoute(known.room))
  }, [page, known])

  return (
    <InvitationCard
      invitation={invitation}
      otherwise={
        <Link to={{ at: 'rooms' }} className="button" data-tone="primary">
          {rooms.toDirectory}
        </Link>
      }
    >
      <Button tone="primary" pending={pending} onClick={() => void invitation.enter()}>
        {pending ? invites.joining : invites.join}
      </Button>
    </InvitationCard>
  )
}
