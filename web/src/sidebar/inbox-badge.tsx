import { usePage, useWatch } from '../app/page-context.ts'
import { countWaiting } from '../attention/counts.ts'
import { CountMark } from './marks.tsx'

/** How much in all rooms is meant for oneself. */
export function useForMe(): number {
  const { client, timers } = usePage()
  return countWaiting(useWatch(client.store.rooms), timers.now()).forMe
}

export function InboxBadge() {
  const forMe = useForMe()
  return forMe === 0 ? null : <CountMark hidden count={forMe} />
}
