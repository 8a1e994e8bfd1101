import type { TimelineMessage } from '@parley/sdk'
import { createContext, use } from 'react'

export const MessageContext = createContext<TimelineMessage | null>(null)

/** The message that stands around a view. */
export function useMessage(): TimelineMessage {
  const message = use(MessageContext)
  if (message === null) throw new Error('This view stands outside of a message.')
  return message
}
