import { createCell, type FileToSend, type TimelineMessage, type Watchable } from '@parley/sdk'

/** What is known of a message that is being changed. */
export type MessageTarget = Pick<TimelineMessage, 'id' | 'seq' | 'author' | 'content'>

/** What is known of one that a new message answers. */
export type AnsweredMessage = MessageTarget & Pick<TimelineMessage, 'files'>

/** What the composer of a room is about. */
type Composing =
  | { readonly is: 'new'; readonly replyTo: AnsweredMessage | null }
  | { readonly is: 'edit'; readonly message: MessageTarget }

/** Where the timeline is asked to go. A new object is a new wish, though it names the same place. */
export type Jump =
  | { readonly to: 'present' }
  | { readonly to: 'unread' }
  | { readonly to: 'place'; readonly seq: number }
  | { readonly to: 'message'; readonly messageId: string }
  | { readonly to: 'date'; readonly at: string }

/** Words that go back to where they were written, such as those of a message that could not be sent. */
interface GivenBack {
  readonly content: string
  readonly replyTo: AnsweredMessage | null
  readonly files: readonly FileToSend[]
}

/** What timeline, composer and details of one room tell each other. It outlives the views that show it. */
export interface Conversation {
  readonly roomId: string
  readonly composing: Watchable<Composing>
  /** The latest wish; null when there is none that was not followed. */
  readonly jump: Watchable<Jump | null>
  /** What the composer is to take in; null when there is nothing. */
  readonly givenBack: Watchable<GivenBack | null>
  reply(message: AnsweredMessage): void
  edit(message: MessageTarget): void
  /** Back to a new message that answers nobody. */
  composeNew(): void
  giveBack(words: GivenBack): void
  /** The composer has it. */
  tookBack(): void
  go(jump: Jump): void
  /** The timeline has gone there, or cannot. */
  arrived(): void
}

export function createConversation(roomId: string): Conversation {
  const composing = createCell<Composing>({ is: 'new', replyTo: null })
  const jump = createCell<Jump | null>(null)
  const givenBack = createCell<GivenBack | null>(null)
  return {
    roomId,
    composing,
    jump,
    givenBack,
    giveBack: (words) => givenBack.set(words),
    tookBack: () => givenBack.set(null),
    reply: (message) => composing.set({ is: 'new', replyTo: message }),
    edit: (message) => composing.set({ is: 'edit', message }),
    composeNew: () => composing.set({ is: 'new', replyTo: null }),
    go: (wish) => jump.set(wish),
    arrived: () => jump.set(null),
  }
}
