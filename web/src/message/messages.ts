import { type Client, createCell, type OutboxRow, type TimelineMessage, type Watchable } from '@parley/sdk'
import type { Conversations } from '../conversation/conversations.ts'
import { createOpenings, type Openings } from '../markdown/openings.ts'
import type { Notice } from '../notices/notices.ts'
import type { Timers } from '../time/timers.ts'
import type { Words } from '../words/index.ts'
import type { Deeds } from './deeds.ts'
import type { Edited } from './edit-undo.ts'
import type { MessageAction } from './offers.ts'
import { type Anchor, createOverlayHost, type OverlayHost } from './overlay.ts'
import type { Wishes } from './wishes.ts'

/** What can be done with messages, and what of it is under way. */
export interface Messages {
  readonly openings: Openings
  readonly overlay: OverlayHost
  /** Reactions that this person wants to have given or taken back, where the place does not say so yet. */
  readonly wishes: Watchable<Wishes>
  /** Messages that look deleted here and are not yet for everybody. */
  readonly going: Watchable<ReadonlySet<string>>
  /** Reacts, or takes it back. */
  toggle(message: TimelineMessage, emoji: string): void
  /** Does it. `anchor` is where something may appear that asks more. */
  act(action: MessageAction, message: TimelineMessage, anchor: Anchor): void
  /** What was written and not taken. */
  readonly unsent: Unsent
  /** Offers to put back what a message said before it was changed just now. */
  edited(edit: Edited): void
  /** Deletes at once, as a moderator does after being asked. */
  removeNow(message: TimelineMessage): void
  /** Puts words on the clipboard. False when the browser did not let it. */
  clip(text: string): Promise<boolean>
  /** Has what does all this fetched, for somebody who is at a message. */
  expect(): void
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
  /** Resolves once all words are there. */
  readonly wholeWords: () => Promise<unknown>
  /** All of them, once they are there. */
  readonly words: () => Words
  readonly tell: (notice: Notice) => string
  readonly unsay: (noticeId: string) => void
  readonly tellFailure: (title: (words: Words) => string, error: unknown, again?: () => void) => void
  readonly writeClipboard: (text: string) => Promise<void>
  /** Calls when the person leaves the page, or may. */
  readonly onLeave: (leave: () => void) => void
}

export function createMessages(ports: MessagesPorts): Messages {
  const { client, conversations, tellFailure } = ports
  const overlay = createOverlayHost()
  const wishes = createCell<Wishes>(new Map())
  const going = createCell<ReadonlySet<string>>(new Set())
  let fetching: Promise<Deeds> | null = null

  /** What asks the place or the clipboard comes with the first of it, or when somebody is about to do it. */
  function fetchDeeds(): Promise<Deeds> {
    fetching ??= Promise.all([import('./deeds.ts'), ports.wholeWords()]).then(([{ createDeeds }]) =>
      createDeeds({ ...ports, clip, wishes, going }),
    )
    // Whoever wants it again has it fetched again.
    fetching.catch(() => (fetching = null))
    return fetching
  }

  function later(run: (deeds: Deeds) => void): void {
    fetchDeeds().then(run, (error: unknown) => tellFailure((all) => all.unexpected, error))
  }

  async function clip(text: string): Promise<boolean> {
    try {
      // At once: a browser lets it as long as the press is fresh.
      await ports.writeClipboard(text)
      return true
    } catch {
      later((deeds) => deeds.tellNotCopied())
      return false
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
      case 'reactors':
      case 'versions':
      case 'report':
        return overlay.show({ is: action, message })
      case 'removeOfOthers':
        return overlay.show({ is: 'remove', message })
      default:
        later((deeds) => deeds.act(action, message))
    }
  }

  return {
    openings: createOpenings(),
    overlay,
    wishes,
    going,
    unsent: {
      retry: ({ nonce }) => client.outbox.retry(nonce),
      edit: (row) => later((deeds) => deeds.editUnsent(row)),
      discard: (row) => later((deeds) => deeds.discardUnsent(row)),
    },
    toggle: (message, emoji) => later((deeds) => deeds.toggle(message, emoji)),
    act,
    edited: (edit) => later((deeds) => deeds.edited(edit)),
    removeNow: (message) => later((deeds) => deeds.removeNow(message)),
    clip,
    expect: () => void fetchDeeds().catch(() => {}),
  }
}
