import { countWaiting } from '../attention/counts.ts'
import { usePage, useWatch, useWords } from '../app/page-context.ts'

/** How much in all rooms is meant for oneself. */
export function InboxBadge() {
  const { client, timers } = usePage()
  const { sidebar } = useWords()
  const { forMe } = countWaiting(useWatch(client.store.rooms), timers.now())
  if (forMe === 0) return null
  return (
    <>
      <span className="sr-only">, {sidebar.forMe(forMe)}</span>
      <span
        aria-hidden
        className="mark min-w-6 flex-none rounded-full bg-accent px-1.5 text-center text-xs leading-5 font-semibold text-on-accent tabular-nums"
      >
        {forMe > 99 ? sidebar.most : forMe}
      </span>
    </>
  )
}
