import { usePage, usePlace, useWatch, useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { formatPath } from '../navigation/routes.ts'
import { Button } from '../ui/button.tsx'
import { InvitationCard } from './invitation-card.tsx'
import { invitationOf } from './invitations.ts'

/** A link into a room, followed by somebody whom the place does not know yet. */
export function InviteDoor({ code }: { readonly code: string }) {
  const page = usePage()
  const place = usePlace()
  const { invites, doors } = useAllWords()
  const invitation = invitationOf(page, code)
  const { pending } = useWatch(invitation.entering)
  const next = formatPath({ at: 'invite', code })
  return (
    <InvitationCard
      invitation={invitation}
      otherwise={
        <Link to={{ at: 'sign-in', next: null }} className="button" data-tone="primary">
          {doors.signIn.title}
        </Link>
      }
    >
      <p className="text-sm text-ink-muted">{invites.place(place.name)}</p>
      {place.registration === 'open' && (
        <Link to={{ at: 'register', next }} className="button" data-tone="primary" onClick={() => invitation.wish()}>
          {invites.registerAndJoin}
        </Link>
      )}
      <Link to={{ at: 'sign-in', next }} className="button" data-tone="secondary" onClick={() => invitation.wish()}>
        {invites.signInAndJoin}
      </Link>
      {place.guests && (
        <Button tone="quiet" pending={pending} onClick={() => void invitation.enterAsGuest()}>
          {pending ? invites.joining : invites.joinAsGuest}
        </Button>
      )}
    </InvitationCard>
  )
}
