import type { TimelineMessage } from '@parley/sdk'
import type { Anchor } from '../overlay.ts'

/** What a menu of a message needs to know, in whatever form it comes. */
export interface MenuProps {
  readonly message: TimelineMessage
  readonly anchor: Anchor
}

/** Where the focus goes when a menu closes: to what opened it, and where that was a point, to the message. */
export function focusAfter(anchor: Anchor, messageId: string): HTMLElement | null {
  if (anchor instanceof HTMLElement && anchor.isConnected) return anchor
  return document.querySelector<HTMLElement>(`[data-message="${messageId}"]`)
}
