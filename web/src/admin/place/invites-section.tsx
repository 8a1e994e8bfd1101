import { CloudOff, Ticket } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAdminWords, usePage, usePlace, useWatch } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { QuietState } from '../../ui/quiet-state.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { failureWords } from '../../words/failure-words.ts'
import { InviteForm } from './invite-form.tsx'
import { InviteRow } from './invite-row.tsx'
import { createPlaceInvites, type PlaceInvites } from './invites.ts'

/** Who may create an account, one by one. */
export function PlaceInvitesSection() {
  const page = usePage()
  const place = usePlace()
  const { admin } = useAdminWords()
  const [invites] = useState(() => createPlaceInvites(page))
  useEffect(() => void invites.list.reload(), [invites])
  return (
    <div className="flex flex-col gap-6">
      {place.registration !== 'invite' && <Callout kind="note">{admin.invites.modes[place.registration]}</Callout>}
      <InviteForm invites={invites} />
      <List invites={invites} />
    </div>
  )
}

function List({ invites }: { readonly invites: PlaceInvites }) {
  const words = useAdminWords()
  const { admin, common } = words
  const { items, state, problem, hasMore } = useWatch(invites.list)
  if (state === 'loading' && items.length === 0) return <SkeletonRows count={2} />
  if (state === 'failed' && items.length === 0) {
    return (
      <QuietState live icon={CloudOff} title={admin.invites.failed} text={failureWords(problem, words)}>
        <Button onClick={() => void invites.list.reload()}>{common.tryAgain}</Button>
      </QuietState>
    )
  }
  if (items.length === 0) return <QuietState icon={Ticket} title={admin.invites.none} text={admin.invites.noneText} />
  return (
    <>
      <ul className="flex flex-col rounded-lg border border-line bg-raised">
        {items.map((invite) => (
          <InviteRow key={invite.code} invite={invite} onRevoke={() => void invites.revoke(invite)} />
        ))}
      </ul>
      {hasMore && (
        <Button className="self-center" pending={state === 'loading'} onClick={() => void invites.list.more()}>
          {admin.invites.more}
        </Button>
      )}
    </>
  )
}
