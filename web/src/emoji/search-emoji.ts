import { type Candidate, rank } from '../ranking/rank.ts'
import { commonEmoji } from './common-emoji.ts'
import type { Emoji, EmojiSet } from './emoji.ts'

interface Findable {
  readonly byName: readonly Candidate<Emoji>[]
  readonly byWord: readonly Candidate<Emoji>[]
}

const findable = new WeakMap<EmojiSet, Findable>()

/** Emoji that a few letters may mean: by what they are called, then by what they remind of; of those, the last used first. */
export function searchEmoji(set: EmojiSet, query: string, recent: readonly string[], most: number): readonly Emoji[] {
  const { byName, byWord } = findable.get(set) ?? makeFindable(set)
  const places = new Map([...new Set([...recent, ...commonEmoji])].map((emoji, place) => [emoji, place]))
  const asked = joined(query.trim())
  const find = (candidates: readonly Candidate<Emoji>[]) =>
    rank(
      asked,
      candidates.map((each) => withRecency(each, places.get(each.item.emoji))),
      most,
    )
  return [...new Set([...find(byName), ...find(byWord)])].slice(0, most)
}

function withRecency(candidate: Candidate<Emoji>, recency: number | undefined): Candidate<Emoji> {
  return recency === undefined ? candidate : { ...candidate, recency }
}

function makeFindable(set: EmojiSet): Findable {
  const made: Findable = {
    byName: set.groups.flatMap(({ key, emoji }) => emoji.map((item) => named(item, key === 'flags'))),
    byWord: set.all.map((item) => ({ item, names: item.words })),
  }
  findable.set(set, made)
  return made
}

function named(item: Emoji, isFlag: boolean): Candidate<Emoji> {
  const names = [...item.codes, item.label].map(joined)
  // Two letters begin many words, and are the whole name of a country each.
  return isFlag ? { item, names: names.filter((name) => name.length > 3), group: 1 } : { item, names }
}

/** Codes join their words by a line, names by a space; people type either. */
function joined(name: string): string {
  return name.replace(/[\s_]+/g, '_')
}
