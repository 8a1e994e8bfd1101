import { preferenceSizes } from '@parley/protocol/wire'

/** What was used last comes first, and each once. */
export function withRecent(recent: readonly string[], emoji: string): string[] {
  return [emoji, ...recent.filter((each) => each !== emoji)].slice(0, preferenceSizes.recentEmoji)
}
