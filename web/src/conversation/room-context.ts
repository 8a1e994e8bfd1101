import type { RoomEntry } from '@parley/sdk'
import { createContext, use } from 'react'
import type { Conversation } from './conversation.ts'

/** The room that stands around a view. */
export interface OpenRoom {
  readonly entry: RoomEntry
  readonly conversation: Conversation
}

export const RoomContext = createContext<OpenRoom | null>(null)

export function useOpenRoom(): OpenRoom {
  const open = use(RoomContext)
  if (open === null) throw new Error('This view stands outside of a room.')
  return open
}
