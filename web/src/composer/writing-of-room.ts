import type { RoomEntry } from '@parley/sdk'
import { oncePerPerson } from '../app/once-per-person.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Page } from '../page.ts'
import { browserDraftShelf } from './drafts/browser-shelf.ts'
import { createDrafts } from './drafts/drafts.ts'
import { knowsForMs, questionBefore } from './room-mention.ts'
import { createWriting, type Writing } from './writing.ts'

interface Writings {
  of(conversation: Conversation, entry: RoomEntry): Writing
}

/** What the person who is signed in writes, in each room. */
export const writingsOf: (page: Page, personId: string) => Writings = oncePerPerson((page, personId) => {
  const { client, timers } = page
  const drafts = createDrafts({ shelf: browserDraftShelf, personId, tab: crypto.randomUUID(), now: timers.now })
  const made = new WeakMap<Conversation, Writing>()

  function create(conversation: Conversation, first: RoomEntry): Writing {
    const { roomId } = conversation
    const room = () => client.store.room(roomId).getSnapshot()?.room ?? first.room
    let knowsUntil = 0
    return createWriting({
      conversation,
      draft: drafts.of(roomId),
      send: (content, replyToId) => client.send(roomId, content, replyToId === null ? {} : { replyToId }),
      saveEdit: async (messageId, content) => void (await client.call('messages.edit', { roomId, messageId, content })),
      typing: (on) => client.typing(roomId, on),
      readCommand: () => null,
      warn: (content) => (timers.now() < knowsUntil ? null : questionBefore(content, room())),
      warned: () => {
        knowsUntil = timers.now() + knowsForMs
      },
      whenSeen: (nonce, seen) => whenSeen(page, roomId, nonce, seen),
    })
  }

  return {
    of(conversation, entry) {
      const known = made.get(conversation) ?? create(conversation, entry)
      made.set(conversation, known)
      return known
    },
  }
})

/** Looks for what was sent under a name, on its way and among the messages. */
function whenSeen({ client }: Page, roomId: string, nonce: string, seen: () => void): void {
  const rows = client.outbox.rows(roomId)
  const timeline = client.store.timeline(roomId)
  const look = () => {
    const isThere =
      rows.getSnapshot().some((row) => row.nonce === nonce) ||
      timeline.getSnapshot().segments.some(({ messages }) => messages.some((message) => message.nonce === nonce))
    if (!isThere) return
    for (const stop of stops) stop()
    seen()
  }
  const stops = [rows.subscribe(look), timeline.subscribe(look)]
  look()
}
