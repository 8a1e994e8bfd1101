import type { TimelineMessage } from '@parley/sdk'

/** By message and emoji, whether somebody wants to have reacted so, where the place does not say so yet. */
export type Wishes = ReadonlyMap<string, ReadonlyMap<string, boolean>>

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
