import type { Cell, Client, OutboxRow, TimelineMessage } from '@parley/sdk'
import type { Conversations } from '../conversation/conversations.ts'
import type { Notice } from '../notices/notices.ts'
import type { Timers } from '../time/timers.ts'
import type { Words } from '../words/index.ts'
import { type Act, createActs } from './acts.ts'
import { createEditUndo, type Edited } from './edit-undo.ts'
import { createReactionWishes } from './reaction-wishes.ts'
import { createRemoval } from './removal.ts'
import type { Wishes } from './wishes.ts'

export interface DeedsPorts {
  readonly client: Pick<Client, 'call' | 'outbox' | 'store'>
  readonly conversations: Conversations
  readonly origin: string
  readonly timers: Timers
  readonly words: () => Words
  readonly tell: (notice: Notice) => string
  readonly unsay: (noticeId: string) => void
  readonly tellFailure: (title: (words: Words) => string, error: unknown, again?: () => void) => void
  readonly onLeave: (leave: () => void) => void
  /** Puts words on the clipboard. False when the browser did not let it, which was told. */
  readonly clip: (text: string) => Promise<boolean>
  readonly wishes: Cell<Wishes>
  readonly going: Cell<ReadonlySet<string>>
}

/** What is done with messages by asking the place or the clipboard, and told when it fails. */
export interface Deeds {
  act(action: Act | 'remove', message: TimelineMessage): void
  toggle(message: TimelineMessage, emoji: string): void
  edited(edit: Edited): void
  removeNow(message: TimelineMessage): void
  editUnsent(row: OutboxRow): void
  discardUnsent(row: OutboxRow): void
  tellNotCopied(): void
}

export function createDeeds(ports: DeedsPorts): Deeds {
  const { client, conversations, going, tell, tellFailure, timers, unsay, wishes, words } = ports
  const at = ({ roomId, id }: TimelineMessage) => ({ roomId, messageId: id })
  const acts = createActs(ports)
  const reactions = createReactionWishes({
    wishes,
    tell: async (message, emoji, on) =>
      (await client.call(on ? 'reactions.add' : 'reactions.remove', { ...at(message), emoji })).message,
    refused: (error, again) => tellFailure(({ message }) => message.reactFailed, error, again),
  })
  function offerUndo(title: string, undo: () => void): () => void {
    const id = tell({ kind: 'success', title, lasts: true, action: { label: words().common.undo, run: undo } })
    return () => unsay(id)
  }
  const edits = createEditUndo({
    timers,
    putBack: async ({ roomId, messageId, before }) =>
      await client.call('messages.edit', { roomId, messageId, content: before }),
    offerUndo: (undo) => offerUndo(words().message.changed, undo),
    refused: (error, again) => tellFailure(({ message }) => message.putBackFailed, error, again),
  })
  const removal = createRemoval({
    timers,
    going,
    tell: async (message) => await client.call('messages.delete', at(message)),
    offerUndo: (undo) => offerUndo(words().message.removed, undo),
    refused: (error, again) => tellFailure(({ message }) => message.removeFailed, error, again),
  })
  ports.onLeave(removal.flush)

  function giveBack({ roomId, content, files = [], replyToId }: OutboxRow): void {
    const { segments } = client.store.timeline(roomId).getSnapshot()
    const held = segments.flatMap(({ messages: said }) => said)
    conversations.of(roomId).giveBack({ content, files, replyTo: held.find(({ id }) => id === replyToId) ?? null })
  }

  return {
    act: (action, message) => (action === 'remove' ? removal.remove(message) : acts.act(action, message)),
    toggle: reactions.toggle,
    edited: edits.edited,
    removeNow: acts.removeNow,
    editUnsent(row) {
      if (client.outbox.discard(row.nonce)) giveBack(row)
    },
    discardUnsent(row) {
      if (!client.outbox.discard(row.nonce)) return
      const { notSent } = words()
      tell({
        kind: 'success',
        title: notSent.discarded,
        action: { label: notSent.putBack, run: () => giveBack(row) },
      })
    },
    tellNotCopied: () => void tell({ kind: 'problem', title: words().message.copyFailed }),
  }
}
