import type { PassingEvent, RoomEvent } from '@parley/protocol/wire'
import { applyEvent } from '../store/apply.ts'
import type { ClientStore } from '../store/client-store.ts'

/** Takes the next event of a room, or one that says nothing new. */
export function hearNext(store: ClientStore, event: RoomEvent): void {
  store.batch(() => {
    store.change(event.room, (record, personId, keepsAway) => applyEvent(record, personId, event, keepsAway))
    if ('user' in event.data) store.learn(event.data.user)
    if (event.ev !== 'message.created') return
    const { id, displayName } = event.data.message.author
    store.heardTyping(event.room, { id, displayName }, false)
  })
}

/** What is heard in passing and says how something is, whatever was heard before. */
type Word = Extract<
  PassingEvent,
  { readonly ev: 'receipt' | 'typing' | 'presence' | 'user.updated' | 'upload.updated' }
>

/** Takes what is heard in passing: it moves no revision, and the next one makes up for one that was lost. */
export function hearPassing(store: ClientStore, event: Word): void {
  switch (event.ev) {
    case 'receipt':
      return store.mark(event.data)
    case 'typing':
      return store.heardTyping(event.data.roomId, event.data.user, event.data.on)
    case 'presence':
      return store.saw(event.data)
    case 'user.updated':
      return store.learn(event.data.user)
    case 'upload.updated':
      return store.told.set(event)
  }
}
