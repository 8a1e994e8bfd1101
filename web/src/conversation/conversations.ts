import type { Client } from '@parley/sdk'
import { type Conversation, createConversation } from './conversation.ts'

/** The conversations of whoever is signed in, each made when it is first looked at. */
export interface Conversations {
  of(roomId: string): Conversation
}

export function createConversations(client: Client): Conversations {
  const open = new Map<string, Conversation>()
  client.session.subscribe(() => {
    if (client.session.getSnapshot().state === 'signed-out') open.clear()
  })
  return {
    of(roomId) {
      const known = open.get(roomId) ?? createConversation(roomId)
      open.set(roomId, known)
      return known
    },
  }
}
