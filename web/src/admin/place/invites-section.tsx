import { Ticket } from 'lucide-react'
import { useState } from 'react'
import { useAdminWords, usePage, usePlace } from '../../app/page-context.ts'
import { Callout } from '../../ui/callout.tsx'
import { AllPages } from '../all-pages.tsx'
import { InviteForm } from './invite-form.tsx'
import { InviteRow } from './invite-row.tsx'
import { createPlaceInvites } from './invites.ts'

/** Who may create an account, one by one. */
export function PlaceInvitesSection() {
  const page = usePage()
  const place = usePlace()
  const { admin } = useAdminWords()
  const [invites] = useState(() => createPlaceInvites(page))
  return (
    <div className="flex flex-col gap-6">
      {place.registration !== 'invite' && <Callout kind="note">{admin.invites.modes[place.registration]}</Callout>}
      <InviteForm invites={invites} />
      <AllPages from={invites.list} icon={Ticket} words={admin.invites}>
        {(invite) => <InviteRow key={invite.code} invite={invite} onRevoke={() => void invites.revoke(invite)} />}
      </AllPages>
    </div>
  )
}
