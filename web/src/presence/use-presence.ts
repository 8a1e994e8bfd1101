import type { PresenceView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'
import { useEffect } from 'react'
import { usePage, useWatch } from '../app/page-context.ts'

const nobody: Watchable<PresenceView | null> = { getSnapshot: () => null, subscribe: () => () => {} }

/** How somebody is, for as long as a view shows it; null while that is not known. */
export function usePresence(userId: string | null): PresenceView | null {
  const { client, onScreen } = usePage()
  useEffect(() => (userId === null ? undefined : onScreen.show([userId])), [onScreen, userId])
  return useWatch(userId === null ? nobody : client.store.presence(userId))
}
