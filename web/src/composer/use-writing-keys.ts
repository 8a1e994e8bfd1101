import { isStillEditable } from '@parley/protocol/wire'
import type { TimelineMessage } from '@parley/sdk'
import type { KeyboardEvent } from 'react'
import { useMe, usePage, usePlace, usePreferences } from '../app/page-context.ts'
import { useOpenRoom } from '../conversation/room-context.ts'
import { useMedia } from '../ui/use-media.ts'
import type { Completion } from './completion/completion.ts'
import { decideEnter, isOfInputMethod } from './enter.ts'
import type { Field } from './field.ts'
import { format } from './format-later.ts'
import { isFormat } from './format-names.ts'
import { lastEditable, newestFirst, nextReply } from './last-messages.ts'
import { continueLine, indentLines } from './text/lines.ts'
import { isInFence } from './text/written.ts'
import type { Writing } from './writing.ts'

/** What the keys do in the field. */
export function useWritingKeys(writing: Writing, field: Field, completion: Completion, slow: number | null) {
  const { client, placeClock, shortcuts } = usePage()
  const { editWindowSeconds } = usePlace()
  const me = useMe()
  const { enterSends } = usePreferences()
  const { conversation } = useOpenRoom()
  const isTouch = useMedia('(hover: none) and (pointer: coarse)')

  function goBack(toReply: boolean): boolean {
    const composing = conversation.composing.getSnapshot()
    if (field.getSnapshot().text !== '' || composing.is === 'edit') return false
    // What was written last and is on its way is the one that is meant, not the one before it.
    if (!toReply && client.outbox.rows(conversation.roomId).getSnapshot().length > 0) return false
    const messages = newestFirst(client.store.timeline(conversation.roomId).getSnapshot())
    const isOpen = ({ createdAt }: TimelineMessage) =>
      isStillEditable(Date.parse(createdAt), editWindowSeconds, placeClock.now())
    const found = toReply
      ? nextReply(messages, composing.replyTo?.id ?? null)
      : lastEditable(messages, { myId: me.id, isOpen })
    if (found === null) return false
    if (toReply) conversation.reply(found)
    else conversation.edit(found)
    return true
  }

  function enter(press: globalThis.KeyboardEvent): boolean {
    const { text, from } = field.getSnapshot()
    const decision = decideEnter(press, { enterSends, isTouch, isInCode: isInFence(text, from) })
    if (decision === 'line') return field.rewrite(continueLine)
    if (decision === 'send' && slow === null) writing.submit()
    return decision === 'send'
  }

  function act(press: globalThis.KeyboardEvent): boolean {
    const isPlain = !press.ctrlKey && !press.metaKey && !press.altKey && !press.shiftKey
    if (isPlain && completion.press(press.key)) return true
    if (press.key === 'Enter') return enter(press)
    if (press.key === 'Escape') return writing.cancel()
    if (press.key === 'Tab') return field.rewrite(indentLines(press.shiftKey ? 'out' : 'in'))
    const action = shortcuts.find('composer', press)
    if (action === 'editLast' || action === 'replyLast') return goBack(action === 'replyLast')
    if (action === null || !isFormat(action)) return false
    format(field, action)
    return true
  }

  return (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (!isOfInputMethod(event.nativeEvent) && act(event.nativeEvent)) event.preventDefault()
  }
}
