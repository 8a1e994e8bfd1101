import { CloudOff, Link2, UserPlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLang, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { formatPath } from '../navigation/routes.ts'
import { usePerson } from '../people/use-people.ts'
import { useRights } from '../rooms/use-rights.ts'
import { relativeTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { createInviteList, type Invite } from './invite-list.ts'
import { NewInvite } from './new-invite.tsx'
import { useNames } from '../people/person-name.tsx'

const inviteAddress = (code: string) => location.origin + formatPath({ at: 'invite', code })

/** Bringing people in: by name those who are here, by a link those who are not yet. */
export function InvitesPanel() {
  const { room } = useOpenRoom().entry
  const { invite } = useRights()
  const { details, invites } = useAllWords()
  const [isAdding, setAdding] = useState(false)
  if (!invite) return <QuietState live icon={UserPlus} title={details.invitesClosed} text={details.invitesClosedText} />
  return (
    <>
      <section className="flex flex-col items-start gap-2">
        <p className="text-sm text-ink-muted">{invites.peopleText}</p>
        <Button size="small" onClick={() => setAdding(true)}>
          <UserPlus aria-hidden className="size-4" />
          {invites.people}
        </Button>
        <AddPeopleDialog open={isAdding} onClose={() => setAdding(false)} />
      </section>
      <Links key={room.id} />
    </>
  )
}

function Links() {
  const { client } = usePage()
  const { room } = useOpenRoom().entry
  const words = useAllWords()
  const { invites, common } = words
  const [list] = useState(() =>
    createInviteList(
      async () => (await client.call('invites.list', { roomId: room.id })).items,
      client.store.room(room.id),
    ),
  )
  const load = useWatch(list.invites)
  useEffect(() => list.follow(), [list])
  const reload = () => void list.invites.reload()
  return (
    <>
      <NewInvite onMade={reload} />
      <section aria-label={invites.list} className="flex flex-col gap-3 border-t border-line pt-5">
        <h3 className="font-semibold">{invites.list}</h3>
        {load.state === 'loading' && <SkeletonRows count={2} />}
        {load.state === 'failed' && (
          <QuietState live icon={CloudOff} title={invites.listFailed} text={failureWords(load.problem, words)}>
            <Button onClick={reload}>{common.tryAgain}</Button>
          </QuietState>
        )}
        {load.state === 'ready' && load.value.length === 0 && (
          <QuietState icon={Link2} title={invites.none} text={invites.noneText} />
        )}
        {load.state === 'ready' && load.value.length > 0 && (
          <ul className="flex flex-col gap-3">
            {load.value.map((invite) => (
              <InviteLink key={invite.code} invite={invite} onRevoked={reload} />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function InviteLink({ invite, onRevoked }: { readonly invite: Invite; readonly onRevoked: () => void }) {
  const nameOf = useNames()
  const { client, timers, tellFailure } = usePage()
  const lang = useLang()
  const { invites } = useAllWords()
  const [isAsked, setAsked] = useState(false)
  const creator = usePerson(invite.createdBy)
  const { code, roomId, expiresAt, maxUses, uses } = invite

  function revoke(): void {
    setAsked(false)
    client.call('invites.revoke', { roomId, code }).then(onRevoked, (error: unknown) => {
      tellFailure((words) => words.invites.revokeFailed, error)
    })
  }
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-raised p-3">
      <p dir="ltr" className="truncate font-mono text-sm">
        {inviteAddress(code)}
      </p>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
        <span>{invites.left(maxUses === null ? null : maxUses - uses)}</span>
        {uses > 0 && <span>{invites.used(uses)}</span>}
        <span>{expiresAt === null ? invites.endless : invites.ends(relativeTime(expiresAt, timers.now(), lang))}</span>
        {creator !== null && <bdi>{invites.creator(nameOf(creator))}</bdi>}
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyButton label={invites.copy} text={inviteAddress(code)} />
        <Button size="small" tone="quiet" onClick={() => setAsked(true)}>
          {invites.revoke}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsked}
        title={invites.revokeTitle}
        text={invites.revokeText}
        action={invites.revoke}
        onAct={revoke}
        onClose={() => setAsked(false)}
      />
    </li>
  )
}
