import type { MessageView } from '@parley/protocol/wire'
import { createCell, type TimelineMessage, type Watchable } from '@parley/sdk'

/** By message and emoji, whether somebody wants to have reacted so, where the place does not say so yet. */
type Wishes = ReadonlyMap<string, ReadonlyMap<string, boolean>>

export interface ReactionWishes {
  readonly wishes: Watchable<Wishes>
  /** Reacts, or takes it back. It is seen at once; what is pressed while the place is told counts afterwards. */
  toggle(message: TimelineMessage, emoji: string): void
}

export interface ReactionPorts {
  readonly tell: (message: TimelineMessage, emoji: string, on: boolean) => Promise<MessageView>
  readonly refused: (error: unknown, again: () => void) => void
}

export function createReactionWishes({ tell, refused }: ReactionPorts): ReactionWishes {
  const wishes = createCell<Wishes>(new Map())
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
    wishes,
    toggle(message, emoji) {
      const wanted = wishes.getSnapshot().get(message.id)?.get(emoji)
      const isOn = wanted ?? message.reactions.some((each) => each.emoji === emoji && each.mine)
      wish(message.id, emoji, !isOn)
      void settle(message, emoji)
    },
  }
}

type Reactions = TimelineMessage['reactions']

/** Reactions as they will be once what somebody wants is so. */
export function withWishes(
  reactions: Reactions,
  wanted: ReadonlyMap<string, boolean> | undefined,
  meId: string,
): Reactions {
  if (wanted === undefined) return reactions
  const changed = reactions.map((each) => {
    const on = wanted.get(each.emoji) ?? each.mine
    if (on === each.mine) return each
    const others = each.userIds.filter((id) => id !== meId)
    return on
      ? { ...each, mine: true, count: each.count + 1, userIds: [...others, meId] }
      : { ...each, mine: false, count: each.count - 1, userIds: others }
  })
  const known = new Set(reactions.map(({ emoji }) => emoji))
  const added = [...wanted]
    .filter(([emoji, on]) => on && !known.has(emoji))
    .map(([emoji]) => ({ emoji, count: 1, mine: true, userIds: [meId] }))
  return [...changed, ...added].filter(({ count }) => count > 0)
}
