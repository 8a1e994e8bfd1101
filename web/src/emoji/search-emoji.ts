import { type Candidate, rank } from '../ranking/rank.ts'
import type { Emoji, EmojiSet } from './emoji.ts'

const candidates = new WeakMap<EmojiSet, readonly Candidate<Emoji>[]>()

/** Emoji that a few letters may mean, those used last first among those that fit as well. */
export function searchEmoji(set: EmojiSet, query: string, recent: readonly string[], most: number): readonly Emoji[] {
  const known =
    candidates.get(set) ??
    set.groups.flatMap(({ key, emoji }) => emoji.map((item) => candidateOf(item, key === 'flags')))
  candidates.set(set, known)
  const places = new Map(recent.map((emoji, place) => [emoji, place]))
  const ranked = known.map((each) => {
    const recency = places.get(each.item.emoji)
    return recency === undefined ? each : { ...each, recency }
  })
  return rank(joined(query.trim()), ranked, most)
}

function candidateOf(item: Emoji, isFlag: boolean): Candidate<Emoji> {
  const names = [...item.codes, item.label, ...item.words].map(joined)
  // Two letters begin many words, and are the whole name of a country each.
  return isFlag ? { item, names: names.filter((name) => name.length > 3), group: 1 } : { item, names }
}

/** Codes join their words by a line, names by a space; people type either. */
function joined(name: string): string {
  return name.replace(/[\s_]+/g, '_')
}
