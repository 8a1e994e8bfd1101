import type { TimelineMessage } from '@parley/sdk'
import type { KeyboardEvent, MouseEvent } from 'react'
import { usePage } from '../app/page-context.ts'
import type { ShortcutAction } from '../shortcuts/actions.ts'
import { isFocusSeen } from '../shortcuts/seen-focus.ts'
import { useHold } from '../ui/use-hold.ts'
import type { MessageAction } from './offers.ts'
import { useOffers } from './use-offers.ts'

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

interface Gestures extends ReturnType<typeof useHold> {
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** Ways to a message's actions: the other mouse button, a long press, and keys. */
export function useMessageGestures(message: TimelineMessage): Gestures {
  const { messages, shortcuts } = usePage()
  const offers = useOffers(message)
  const openMenu = (anchor: Element | { readonly x: number; readonly y: number }) => {
    if (offers.size > 0) messages.overlay.show({ is: 'menu', message, anchor })
  }
  const hold = useHold(({ on }) => openMenu(on))
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
      // Who has pressed something with the mouse and goes on writing means the field and not this message.
      if (!isFocusSeen() && !event.ctrlKey && !event.metaKey) return
      const named = shortcuts.find('message', event.nativeEvent)
      const action = named === null ? undefined : keys[named]?.find((each) => offers.has(each))
      if (action === undefined || (action === 'copyText' && isSelecting())) return
      event.preventDefault()
      messages.act(action, message, event.currentTarget)
    },
    ...hold,
  }
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
