import { later } from '../app/later.tsx'
import { ChevronsUpDown } from 'lucide-react'
import { useMe, usePage, usePreferences, useWords } from '../app/page-context.ts'
import { currentStatus, StatusLine } from '../people/status.tsx'
import { PresenceDot } from '../presence/presence-dot.tsx'
import { usePresence } from '../presence/use-presence.ts'
import { Avatar } from '../ui/avatar.tsx'

/** Few keep quiet, and it says no more than that. */
const QuietSign = later(async () => (await import('./quiet-sign.tsx')).QuietSign)

export const accountButtonClass =
  'flex w-full min-w-0 items-center gap-3 rounded-md p-2 text-start hover:bg-hover data-popup-open:bg-hover'

/** Oneself as the button of the account menu shows it. */
export function AccountFace() {
  const me = useMe()
  const { frame } = useWords()
  const { until, schedule } = usePreferences().doNotDisturb
  // What says so comes with all words, which nobody needs at the start for keeping quiet never.
  const maybeQuiet = until !== null || schedule !== null
  const presence = usePresence(me.id)
  const status = currentStatus(me.status, usePage().timers.now())
  return (
    <>
      <span className="relative flex-none">
        <Avatar id={me.id} name={me.displayName} url={me.avatarUrl} />
        {presence !== null && (
          <span className="absolute -end-0.5 -bottom-0.5 grid rounded-full bg-ground p-0.5">
            <PresenceDot presence={presence.presence} />
          </span>
        )}
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <bdi className="max-w-full self-start truncate font-semibold">{me.displayName}</bdi>
        <span className="truncate text-sm text-ink-muted">
          {me.kind === 'guest' ? (
            frame.kinds.guest
          ) : status === null ? (
            <bdi>@{me.username}</bdi>
          ) : (
            <StatusLine status={status} />
          )}
        </span>
      </span>
      <span className="sr-only">{frame.accountMenu}</span>
      {maybeQuiet && <QuietSign />}
      <ChevronsUpDown aria-hidden className="size-4 text-ink-muted" />
    </>
  )
}
