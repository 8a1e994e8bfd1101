import { Archive, Ban, Hourglass, Megaphone, UserX } from 'lucide-react'
import { useAllWords, useLang, useMe, usePage, useWatch } from '../app/page-context.ts'
import { contactsOf } from '../contacts/contacts-of.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { otherIn } from '../conversation/room-title.ts'
import { relativeTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import type { MayWrite } from './may-write.ts'

const icons = { archived: Archive, blocked: Ban, erased: UserX, silenced: Hourglass, read_only: Megaphone }

/** Why nothing can be written here, in the place of the field, and what can be done about it. */
export function ClosedNotice({ why }: { readonly why: Extract<MayWrite, { may: false }> }) {
  const { writing } = useAllWords()
  const me = useMe()
  const page = usePage()
  const lang = useLang()
  const { room } = useOpenRoom().entry
  const other = otherIn(room, me.id)
  const Icon = icons[why.why]
  const { closed } = writing

  function words(): string {
    if (why.why === 'blocked') return closed.blocked(other?.displayName ?? '')
    if (why.why !== 'silenced') return closed[why.why]
    return closed.silenced(relativeTime(new Date(why.until ?? 0).toISOString(), page.timers.now(), lang))
  }
  return (
    <div className="px-3 pb-3 md:px-5 md:pb-4">
      <div
        role="status"
        className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-sunken px-4 py-3"
      >
        <Icon aria-hidden className="size-5 flex-none text-ink-muted" />
        <p className="min-w-40 flex-1 text-ink-muted">{words()}</p>
        {why.canMend && why.why !== 'blocked' && <OpenAgain roomId={room.id} />}
        {why.why === 'blocked' && other !== null && <Unblock userId={other.id} />}
      </div>
    </div>
  )
}

function OpenAgain({ roomId }: { readonly roomId: string }) {
  const { writing } = useAllWords()
  const { client, tellFailure } = usePage()
  async function openAgain(): Promise<void> {
    try {
      await client.call('rooms.update', { roomId, archived: false })
    } catch (error) {
      tellFailure((words) => words.writing.closed.openFailed, error)
    }
  }
  return (
    <Button size="small" onClick={() => void openAgain()}>
      {writing.closed.openAgain}
    </Button>
  )
}

function Unblock({ userId }: { readonly userId: string }) {
  const me = useMe()
  const { contacts: words } = useAllWords()
  const contacts = contactsOf(usePage(), me.id)
  const isBusy = useWatch(contacts.underWay).has(userId)
  return (
    <Button size="small" pending={isBusy} onClick={() => void contacts.act('unblock', userId)}>
      {words.acts.unblock}
    </Button>
  )
}
