import type { Client, OutboxRow, TimelineMessage } from '@parley/sdk'
import type { Conversations } from '../conversation/conversations.ts'
import { createOpenings, type Openings } from '../markdown/openings.ts'
import type { Notice } from '../notices/notices.ts'
import type { Timers } from '../time/timers.ts'
import type { FirstWords, Words } from '../words/index.ts'
import type { Acts } from './acts.ts'
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
  readonly allWords: () => Promise<Words>
  readonly tell: (notice: Notice) => string
  readonly unsay: (noticeId: string) => void
  readonly tellFailure: (title: (words: Words) => string, error: unknown, again?: () => void) => void
  readonly writeClipboard: (text: string) => Promise<void>
  /** Calls when the person leaves the page, or may. */
  readonly onLeave: (leave: () => void) => void
}

export function createMessages(ports: MessagesPorts): Messages {
  const { client, conversations, timers, words, tell, unsay, tellFailure } = ports
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
      const { common, message } = words()
      const id = tell({
        kind: 'success',
        title: message.removed,
        lasts: true,
        action: { label: common.undo, run: undo },
      })
      return () => unsay(id)
    },
    refused: (error, again) => tellFailure(({ message }) => message.removeFailed, error, again),
  })
  ports.onLeave(removal.flush)

  async function clip(text: string): Promise<boolean> {
    try {
      await ports.writeClipboard(text)
      return true
    } catch {
      tell({ kind: 'problem', title: words().message.copyFailed })
      return false
    }
  }

  /** What asks the place or the clipboard is fetched with the first of it. */
  async function later(run: (acts: Acts) => void): Promise<void> {
    try {
      const [{ createActs }, all] = await Promise.all([import('./acts.ts'), ports.allWords()])
      run(createActs({ ...ports, words: all, clip }))
    } catch (error) {
      tellFailure((all) => all.unexpected, error)
    }
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
      case 'unread':
        return client.markUnread(message.roomId, message.seq)
      case 'readers':
      case 'versions':
        return overlay.show({ is: action, message })
      case 'remove':
        return removal.remove(message)
      case 'removeOfOthers':
        return overlay.show({ is: 'remove', message })
      default:
        void later((acts) => acts.act(action, message))
    }
  }

  function giveBack({ roomId, content, files = [], replyToId }: OutboxRow): void {
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
    removeNow: (message) => void later((acts) => acts.removeNow(message)),
    clip,
  }
}
