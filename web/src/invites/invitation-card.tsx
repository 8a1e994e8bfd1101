import { CloudOff, Link2Off, Users } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { ParleyError } from '@parley/sdk'
import { useLang, usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { RoomMark } from '../rooms/room-mark.tsx'
import { relativeTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { QuietScreen } from '../ui/quiet-screen.tsx'
import { Screen } from '../ui/screen.tsx'
import { SkeletonScreen } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import type { Invitation, InvitationPreview } from './invitation.ts'

export interface InvitationCardProps {
  readonly invitation: Invitation
  /** The ways in. */
  readonly children: ReactNode
  /** The ways on where the link leads nowhere. */
  readonly otherwise: ReactNode
}

/** What a link invites to, before one joins. */
export function InvitationCard({ invitation, children, otherwise }: InvitationCardProps) {
  const words = useAllWords()
  const { invites, common } = words
  const load = useWatch(invitation.preview)
  useEffect(() => void invitation.preview.reload(), [invitation])
  if (load.state === 'loading') return <SkeletonScreen />
  if (load.state === 'failed') {
    const { problem } = load
    const isGone = problem instanceof ParleyError && ['NOT_FOUND', 'VALIDATION_ERROR'].includes(problem.code)
    return isGone ? (
      <QuietScreen live icon={Link2Off} title={invites.gone} text={invites.goneText}>
        {otherwise}
      </QuietScreen>
    ) : (
      <QuietScreen live icon={CloudOff} title={invites.failed} text={failureWords(problem, words)}>
        <Button onClick={() => void invitation.preview.reload()}>{common.tryAgain}</Button>
      </QuietScreen>
    )
  }
  return (
    <Screen title={invites.title} about={invites.by(load.value.invitedBy)}>
      <article className="flex flex-col gap-6 rounded-lg border border-line bg-raised p-5 md:p-8">
        <Invited preview={load.value} />
        <Trouble invitation={invitation} />
        <div className="flex flex-col gap-3">{children}</div>
      </article>
    </Screen>
  )
}

function Invited({ preview: { room, expiresAt } }: { readonly preview: InvitationPreview }) {
  const { timers } = usePage()
  const lang = useLang()
  const { frame, directory, invites } = useAllWords()
  return (
    <div className="flex flex-col gap-4">
      <div className="flex min-w-0 items-center gap-4">
        <RoomMark room={room} size="large" />
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <h2 className="line-clamp-3 font-display text-xl font-semibold">
            <bdi>{room.name ?? frame.direct}</bdi>
          </h2>
          <p className="flex items-center gap-1.5 text-sm text-ink-muted">
            <Users aria-hidden className="size-4" />
            {directory.members(room.memberCount)}
          </p>
        </div>
      </div>
      {room.topic !== '' && (
        <p dir="auto" className="font-medium">
          {room.topic}
        </p>
      )}
      {room.description !== '' && (
        <p dir="auto" className="line-clamp-6 whitespace-pre-line text-ink-muted">
          {room.description}
        </p>
      )}
      {expiresAt !== null && (
        <p className="text-sm text-ink-muted">{invites.expires(relativeTime(expiresAt, timers.now(), lang))}</p>
      )}
    </div>
  )
}

function Trouble({ invitation }: { readonly invitation: Invitation }) {
  const words = useAllWords()
  const { problem } = useWatch(invitation.entering)
  return (
    <div role="alert" className="empty:hidden">
      {problem !== null && <Callout kind="problem">{failureWords(problem, words)}</Callout>}
    </div>
  )
}
