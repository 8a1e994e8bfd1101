import { countWaiting } from '../attention/counts.ts'
import { usePage, useWatch, useWords } from '../app/page-context.ts'
import { CountMark } from './marks.tsx'

/** How much in all rooms is meant for oneself. */
export function InboxBadge() {
  const { client, timers } = usePage()
  const { sidebar } = useWords()
  const { forMe } = countWaiting(useWatch(client.store.rooms), timers.now())
  if (forMe === 0) return null
  return (
    <>
      <span className="sr-only">, {sidebar.forMe(forMe)}</span>
      <CountMark hidden count={forMe} />
    </>
  )
}
