import type { TimelineMessage } from '@parley/sdk'
import type { Anchor } from '../overlay.ts'

/** What a menu of a message needs to know, in whatever form it comes. */
export interface MenuProps {
  readonly message: TimelineMessage
  readonly anchor: Anchor
}

/**
 * Gives the focus on when a menu closes, unless what was chosen has taken it: to what opened it; where that was a
 * point, to the field one goes on writing in; and else to the message. It says of itself where, for which a menu
 * would take what can be pressed in a message for the message.
 */
export function focusAfter(anchor: Anchor, messageId: string): false {
  queueMicrotask(() => {
    if (document.activeElement !== document.body) return
    whereToAfter(anchor, messageId)?.focus({ preventScroll: true })
  })
  return false
}

function whereToAfter(anchor: Anchor, messageId: string): HTMLElement | null {
  if (anchor instanceof HTMLElement && anchor.isConnected) return anchor
  const message = document.querySelector<HTMLElement>(`[data-message="${messageId}"]`)
  if (anchor instanceof Element) return message
  return message?.closest('section')?.querySelector<HTMLElement>('textarea:not(:disabled)') ?? message
}

/** To which side of its anchor a menu unfolds: from a point as menus do, from a button at the end of a message towards the message. */
export const alignTo = (anchor: Anchor) => (anchor instanceof Element ? 'end' : 'start')
