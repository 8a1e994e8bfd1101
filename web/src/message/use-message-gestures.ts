import type { TimelineMessage } from '@parley/sdk'
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'
import { usePage } from '../app/page-context.ts'
import type { ShortcutAction } from '../shortcuts/actions.ts'
import type { MessageAction } from './offers.ts'
import { useOffers } from './use-offers.ts'

const longPressMs = 500
/** A finger never lies quite still. */
const slip = 10

/** What each key on a message does, the first of them that is offered. */
const keys: { readonly [A in ShortcutAction]?: readonly MessageAction[] } = {
  reply: ['reply'],
  edit: ['edit'],
  pin: ['pin', 'unpin'],
  save: ['save', 'unsave'],
  unreadHere: ['unread'],
  react: ['react'],
  copy: ['copyText'],
  remove: ['remove', 'removeOfOthers'],
}

interface Gestures {
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
}

/** Ways to a message's actions: the other mouse button, a long press, and keys. */
export function useMessageGestures(message: TimelineMessage): Gestures {
  const { messages, shortcuts, timers } = usePage()
  const offers = useOffers(message)
  const press = useRef<{ readonly x: number; readonly y: number; readonly stop: () => void } | null>(null)
  const letGo = () => {
    press.current?.stop()
    press.current = null
  }
  const openMenu = (anchor: Element | { readonly x: number; readonly y: number }) => {
    if (offers.size > 0) messages.overlay.show({ is: 'menu', message, anchor })
  }
  return {
    onContextMenu(event) {
      if (event.shiftKey || isSelecting() || isOnLink(event.target) || offers.size === 0) return
      event.preventDefault()
      // Opened by a key it has no place of its own.
      const isByKey = event.button !== 2 && event.detail === 0
      openMenu(isByKey ? event.currentTarget : { x: event.clientX, y: event.clientY })
    },
    onKeyDown(event) {
      if (event.defaultPrevented || isField(event.target)) return
      const named = shortcuts.find('message', event.nativeEvent)
      const action = named === null ? undefined : keys[named]?.find((each) => offers.has(each))
      if (action === undefined || (action === 'copyText' && isSelecting())) return
      event.preventDefault()
      messages.act(action, message, event.currentTarget)
    },
    onPointerDown(event) {
      if (event.pointerType !== 'touch' || !event.isPrimary) return
      const anchor = event.currentTarget
      const stop = timers.after(longPressMs, () => {
        openMenu(anchor)
        dropNextClick()
      })
      press.current = { x: event.clientX, y: event.clientY, stop }
    },
    onPointerMove(event) {
      const began = press.current
      if (began !== null && Math.hypot(event.clientX - began.x, event.clientY - began.y) > slip) letGo()
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  }
}

/** Some browsers make a click of a finger that leaves, however long it lay: it would close at once what has opened under it. */
function dropNextClick(): void {
  const ends = ['touchend', 'touchcancel'] as const
  const drop = (event: TouchEvent) => {
    if (event.cancelable) event.preventDefault()
    for (const end of ends) removeEventListener(end, drop, true)
  }
  for (const end of ends) addEventListener(end, drop, { capture: true, passive: false })
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false
}

function isOnLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a[href]') !== null
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null
}
