import type { MessageView } from '@parley/protocol/wire'
import type { Cell, TimelineMessage } from '@parley/sdk'
import type { Wishes } from './wishes.ts'

export interface ReactionWishes {
  /** Reacts, or takes it back. It is seen at once; what is pressed while the place is told counts afterwards. */
  toggle(message: TimelineMessage, emoji: string): void
}

export interface ReactionPorts {
  /** Where they are seen. */
  readonly wishes: Cell<Wishes>
  readonly tell: (message: TimelineMessage, emoji: string, on: boolean) => Promise<MessageView>
  readonly refused: (error: unknown, again: () => void) => void
}

export function createReactionWishes({ wishes, tell, refused }: ReactionPorts): ReactionWishes {
  /** What the place is being told, or was told last, by message and emoji. */
  const telling = new Set<string>()

  function wish(messageId: string, emoji: string, on: boolean | null): void {
    const next = new Map(wishes.getSnapshot())
    const own = new Map(next.get(messageId))
    if (on === null) own.delete(emoji)
    else own.set(emoji, on)
    if (own.size === 0) next.delete(messageId)
    else next.set(messageId, own)
    wishes.set(next)
  }

  async function settle(message: TimelineMessage, emoji: string): Promise<void> {
    const key = `${message.id} ${emoji}`
    if (telling.has(key)) return
    telling.add(key)
    try {
      for (;;) {
        const wanted = wishes.getSnapshot().get(message.id)?.get(emoji)
        if (wanted === undefined) return
        await tell(message, emoji, wanted)
        if (wishes.getSnapshot().get(message.id)?.get(emoji) === wanted) wish(message.id, emoji, null)
      }
    } catch (error) {
      const wanted = wishes.getSnapshot().get(message.id)?.get(emoji)
      wish(message.id, emoji, null)
      if (wanted === undefined) return
      refused(error, () => {
        wish(message.id, emoji, wanted)
        void settle(message, emoji)
      })
    } finally {
      telling.delete(key)
    }
  }

  return {
    toggle(message, emoji) {
      const wanted = wishes.getSnapshot().get(message.id)?.get(emoji)
      const isOn = wanted ?? message.reactions.some((each) => each.emoji === emoji && each.mine)
      wish(message.id, emoji, !isOn)
      void settle(message, emoji)
    },
  }
}
