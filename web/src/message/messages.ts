import type { Client, OutboxRow, TimelineMessage } from '@parley/sdk'
import type { Conversations } from '../conversation/conversations.ts'
import { roomRoute } from '../conversation/room-route.ts'
import { createOpenings, type Openings } from '../markdown/openings.ts'
import { formatPath } from '../navigation/routes.ts'
import type { Notice } from '../notices/notices.ts'
import type { Timers } from '../time/timers.ts'
import type { FirstWords, Words } from '../words/index.ts'
import type { MessageAction } from './offers.ts'
import { type Anchor, createOverlayHost, type OverlayHost } from './overlay.ts'
import { createReactionWishes, type ReactionWishes } from './reaction-wishes.ts'
import { createRemoval, type Removal } from './removal.ts'

/** What can be done with messages, and what of it is under way. */
export interface Messages {
  readonly openings: Openings
  readonly overlay: OverlayHost
  readonly reactions: ReactionWishes
  readonly removal: Removal
  /** Does it. `anchor` is where something may appear that asks more. */
  act(action: MessageAction, message: TimelineMessage, anchor: Anchor): void
  /** What was written and not taken. */
  readonly unsent: Unsent
  /** Deletes at once, as a moderator does after being asked. */
  removeNow(message: TimelineMessage): void
  /** Puts words on the clipboard. False when the browser did not let it. */
  clip(text: string): Promise<boolean>
}

interface Unsent {
  retry(row: OutboxRow): void
  /** Back to where it was written. */
  edit(row: OutboxRow): void
  discard(row: OutboxRow): void
}

export interface MessagesPorts {
  readonly client: Pick<Client, 'call' | 'outbox' | 'store' | 'markUnread'>
  readonly conversations: Conversations
  readonly origin: string
  readonly timers: Timers
  readonly words: () => FirstWords
  readonly tell: (notice: Notice) => string
  readonly unsay: (noticeId: string) => void
  readonly tellFailure: (title: (words: Words) => string, error: unknown, again?: () => void) => void
  readonly writeClipboard: (text: string) => Promise<void>
  /** Calls when the person leaves the page, or may. */
  readonly onLeave: (leave: () => void) => void
}

export function createMessages(ports: MessagesPorts): Messages {
  const { client, conversations, origin, timers, words, tell, unsay, tellFailure } = ports
  const overlay = createOverlayHost()
  const at = ({ roomId, id }: TimelineMessage) => ({ roomId, messageId: id })

  const reactions = createReactionWishes({
    tell: async (message, emoji, on) =>
      (await client.call(on ? 'reactions.add' : 'reactions.remove', { ...at(message), emoji })).message,
    refused: (error, again) => tellFailure(({ message }) => message.reactFailed, error, again),
  })
  const removal = createRemoval({
    timers,
    tell: async (message) => await client.call('messages.delete', at(message)),
    offerUndo(undo) {
      const { message } = words()
      const id = tell({
        kind: 'success',
        title: message.removed,
        lasts: true,
        action: { label: message.undo, run: undo },
      })
      return () => unsay(id)
    },
    refused: (error, again) => tellFailure(({ message }) => message.removeFailed, error, again),
  })
  ports.onLeave(removal.flush)

  async function setPinned(message: TimelineMessage, isPinned: boolean): Promise<void> {
    try {
      await client.call(isPinned ? 'pins.add' : 'pins.remove', at(message))
    } catch (error) {
      tellFailure(
        ({ message: own }) => (isPinned ? own.pinFailed : own.unpinFailed),
        error,
        () => void setPinned(message, isPinned),
      )
    }
  }

  async function setSaved(message: TimelineMessage, isSaved: boolean): Promise<void> {
    try {
      await client.call(isSaved ? 'bookmarks.add' : 'bookmarks.remove', at(message))
      tell({ kind: 'success', title: isSaved ? words().message.saved : words().message.unsaved })
    } catch (error) {
      tellFailure(
        ({ message: own }) => own.saveFailed,
        error,
        () => void setSaved(message, isSaved),
      )
    }
  }

  async function removeNow(message: TimelineMessage): Promise<void> {
    try {
      await client.call('messages.delete', at(message))
    } catch (error) {
      tellFailure(
        ({ message: own }) => own.removeFailed,
        error,
        () => void removeNow(message),
      )
    }
  }

  async function clip(text: string): Promise<boolean> {
    try {
      await ports.writeClipboard(text)
      return true
    } catch {
      tell({ kind: 'problem', title: words().message.copyFailed })
      return false
    }
  }

  async function copy(text: string): Promise<void> {
    if (await clip(text)) tell({ kind: 'success', title: words().message.copied })
  }

  /** Whoever is at the door reads no messages, so what reads them comes with the rooms. */
  async function copyText(content: string): Promise<void> {
    const module = await import('../markdown/readable-text.ts').catch(() => null)
    await copy(module?.readableText(content) ?? content)
  }

  function act(action: MessageAction, message: TimelineMessage, anchor: Anchor): void {
    const conversation = conversations.of(message.roomId)
    switch (action) {
      case 'react':
        return overlay.show({ is: 'react', message, anchor })
      case 'reply':
        return conversation.reply(message)
      case 'edit':
        return conversation.edit(message)
      case 'pin':
      case 'unpin':
        return void setPinned(message, action === 'pin')
      case 'save':
      case 'unsave':
        return void setSaved(message, action === 'save')
      case 'unread':
        return client.markUnread(message.roomId, message.seq)
      case 'copyText':
        return void copyText(message.content)
      case 'copyMarkdown':
        return void copy(message.content)
      case 'copyLink':
        return void copy(messageLink(origin, message))
      case 'readers':
      case 'versions':
        return overlay.show({ is: action, message })
      case 'remove':
        return removal.remove(message)
      case 'removeOfOthers':
        return overlay.show({ is: 'remove', message })
    }
  }

  function giveBack({ roomId, content, files, replyToId }: OutboxRow): void {
    const { segments } = client.store.timeline(roomId).getSnapshot()
    const held = segments.flatMap(({ messages: said }) => said)
    conversations.of(roomId).giveBack({ content, files, replyTo: held.find(({ id }) => id === replyToId) ?? null })
  }

  const unsent: Unsent = {
    retry: ({ nonce }) => client.outbox.retry(nonce),
    edit(row) {
      if (client.outbox.discard(row.nonce)) giveBack(row)
    },
    discard(row) {
      if (!client.outbox.discard(row.nonce)) return
      const { message } = words()
      tell({
        kind: 'success',
        title: message.unsent.discarded,
        action: { label: message.unsent.putBack, run: () => giveBack(row) },
      })
    },
  }

  return {
    openings: createOpenings(),
    overlay,
    reactions,
    removal,
    unsent,
    act,
    removeNow: (message) => void removeNow(message),
    clip,
  }
}

/** By the room's id, so that it leads there whatever the room is called later. */
function messageLink(origin: string, { roomId, id }: Pick<TimelineMessage, 'roomId' | 'id'>): string {
  return origin + formatPath(roomRoute({ id: roomId, slug: null }, { message: id }))
}
