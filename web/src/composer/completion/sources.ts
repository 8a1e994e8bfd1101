import type { MeView } from '@parley/protocol/wire'
import type { Page } from '../../page.ts'
import type { Emoji, EmojiSet } from '../../emoji/emoji.ts'
import { loadEmoji } from '../../emoji/load-emoji.ts'
import { searchEmoji } from '../../emoji/search-emoji.ts'
import { withTone } from '../../emoji/tones.ts'
import { rank } from '../../ranking/rank.ts'
import { commandNames } from '../commands/command-names.ts'
import { commands } from '../commands/command-table.ts'
import { askedOnce } from './asked.ts'
import type { CompletionPorts, Source } from './completion.ts'
import { peopleSource } from './people-source.ts'

const mostOffered = 8

/** Where what is offered comes from, for one room. */
export function sourcesOf(
  page: Page,
  roomId: string,
  me: Pick<MeView, 'id' | 'kind'>,
): Pick<CompletionPorts, 'sources' | 'emojiOf'> {
  const { client, preferences, catalogue } = page
  let set: EmojiSet | null = null

  function toned({ emoji, hasTones }: Emoji): string {
    return hasTones ? withTone(emoji, preferences.getSnapshot().skinTone) : emoji
  }

  const emoji: Source = (query, changed) => {
    void loadEmoji(catalogue.getSnapshot().lang).then((found) => {
      const isNew = set !== found
      set = found
      if (isNew) changed()
    })
    if (set === null) return []
    const found = searchEmoji(set, query, preferences.getSnapshot().recentEmoji, mostOffered)
    return found.map((each) => ({ is: 'emoji', emoji: toned(each), plain: each.emoji, code: codeFor(each, query) }))
  }

  const command: Source = (query) => {
    const entry = client.store.room(roomId).getSnapshot()
    const names = commandNames.filter((name) => entry === null || commands[name].may?.(entry, me) !== false)
    return rank(
      query,
      // In the order of their list: what anybody needs stands before what only moderators do.
      names.map((name, recency) => ({ item: { is: 'command', name } as const, names: [name], recency })),
      20,
    )
  }

  return {
    sources: { emoji, command, person: peopleSource(page, roomId, me), room: roomSource(page) },
    emojiOf(code) {
      const found = set?.all.find(({ codes }) => codes.includes(code.toLowerCase()))
      return found === undefined ? null : toned(found)
    },
  }
}

/** The code that is meant by what was typed, or the usual one. */
function codeFor({ codes, label }: Emoji, query: string): string {
  return codes.find((code) => code.startsWith(query.toLowerCase())) ?? codes[0] ?? label
}

/** Rooms that have a name to be written by: one's own, the liveliest first, then other public ones. */
function roomSource({ client, timers }: Page): Source {
  const browse = askedOnce(async (q) => (await client.call('rooms.browse', { q, limit: 10 })).items, timers)
  return (query, changed) => {
    const mine = client.store.rooms.getSnapshot().map(({ room }) => room)
    const isMine = new Set(mine.map(({ id }) => id))
    const others = query.length > 1 ? browse(query, changed).filter(({ id }) => !isMine.has(id)) : []
    const named = [...mine, ...others].filter(({ slug }) => slug !== null)
    return rank(
      query,
      named.map((room, recency) => ({
        item: { is: 'room', room } as const,
        names: [room.slug ?? '', room.name ?? ''],
        group: isMine.has(room.id) ? 0 : 1,
        recency,
      })),
      mostOffered,
    )
  }
}
