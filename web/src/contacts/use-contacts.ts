import type { ContactStateName } from '@parley/protocol/wire'
import { usePage, useWatch } from '../app/page-context.ts'

/** What somebody is to oneself; null for nothing. */
export function useContactState(userId: string | null): ContactStateName | null {
  const held = useWatch(usePage().client.store.contacts)
  return (userId === null ? null : held.get(userId)?.state) ?? null
}

/** How many wait for an answer. */
export function useAsking(): number {
  const held = useWatch(usePage().client.store.contacts)
  return [...held.values()].filter(({ state }) => state === 'incoming').length
}
