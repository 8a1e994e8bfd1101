import type { TimelineMessage } from '@parley/sdk'
import { useMe, usePage, usePlace, usePreferences, useWatch } from '../app/page-context.ts'
import { type MessageAction, offersFor } from './offers.ts'

const nothing: ReadonlySet<MessageAction> = new Set()

/** What this person may do with a message, as things are now. */
export function useOffers(message: TimelineMessage): ReadonlySet<MessageAction> {
  const { client, placeClock, messages } = usePage()
  const { editWindowSeconds } = usePlace()
  const me = useMe()
  const { readReceipts } = usePreferences()
  const entry = useWatch(client.store.room(message.roomId))
  const isSaved = useWatch(client.store.bookmarks).has(message.id)
  const isGoing = useWatch(messages.going).has(message.id)
  if (entry === null || isGoing) return nothing
  const { room, membership } = entry
  return offersFor({ message, room, membership, me, isSaved, readReceipts, editWindowSeconds, now: placeClock.now() })
}
