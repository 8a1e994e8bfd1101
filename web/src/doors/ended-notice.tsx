import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { Callout } from '../ui/callout.tsx'

/** Why somebody who was signed in finds themselves at the door; nothing when they left by themselves. */
export function EndedNotice() {
  const session = useWatch(usePage().client.session)
  const { ended } = useAllWords().doors
  if (session.state !== 'signed-out' || session.why === null) return null
  const { reason } = session.why
  return (
    <div role="status">
      <Callout kind="note">
        {reason === 'session_ended' || reason === 'refresh_reused' ? ended[reason] : ended.other}
      </Callout>
    </div>
  )
}
