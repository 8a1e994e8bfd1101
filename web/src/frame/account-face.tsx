import { ChevronsUpDown } from 'lucide-react'
import { useMe, usePage, useWords } from '../app/page-context.ts'
import { currentStatus, StatusLine } from '../people/status.tsx'
import { Avatar } from '../ui/avatar.tsx'

export const accountButtonClass =
  'flex w-full min-w-0 items-center gap-3 rounded-md p-2 text-start hover:bg-hover data-popup-open:bg-hover'

/** Oneself as the button of the account menu shows it. */
export function AccountFace() {
  const me = useMe()
  const { frame } = useWords()
  const status = currentStatus(me.status, usePage().timers.now())
  return (
    <>
      <Avatar id={me.id} name={me.displayName} />
      <span className="flex min-w-0 flex-1 flex-col">
        <bdi className="truncate font-semibold">{me.displayName}</bdi>
        <span className="truncate text-sm text-ink-muted">
          {me.kind === 'guest' ? (
            frame.guestBadge
          ) : status === null ? (
            `@${me.username}`
          ) : (
            <StatusLine status={status} />
          )}
        </span>
      </span>
      <span className="sr-only">{frame.accountMenu}</span>
      <ChevronsUpDown aria-hidden className="size-4 text-ink-muted" />
    </>
  )
}
