import type { Carried, Nature, QueryProblemReason } from '@parley/protocol/search'
import type { FilterKey } from '../../search/filter-keys.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Looking for messages. */
export const search = {
  title: 'Search',
  here: 'Search in this room',
  everywhere: 'Search all your rooms',
  everywhereInstead: 'Search everywhere instead',
  placeholder: 'Words or "a phrase"',
  clear: 'Clear search',
  suggestions: 'Suggestions',
  filters: 'Narrow down',
  removeFilter: (written: string) => `Remove ${written}`,
  not: (what: string) => `not: ${what}`,
  keys: {
    from: 'From…',
    in: 'In room…',
    after: 'After…',
    before: 'Before…',
    has: 'With…',
    is: 'That is…',
  } satisfies Record<FilterKey, string>,
  has: { file: 'File', image: 'Image', link: 'Link', code: 'Code', reaction: 'Reaction' } satisfies Record<
    Carried,
    string
  >,
  is: {
    pinned: 'Pinned',
    edited: 'Edited',
    reply: 'A reply',
    mine: 'Written by you',
    unread: 'Unread',
  } satisfies Record<Nature, string>,
  days: { today: 'Today', yesterday: 'Yesterday', '7d': 'A week ago', '1m': 'A month ago', '1y': 'A year ago' },
  me: 'You',
  results: 'Messages found',
  found: (count: number, more: boolean) =>
    more
      ? plural(count, { one: 'The latest message', other: 'The latest # messages' })
      : plural(count, { one: '# message', other: '# messages' }),
  none: 'No messages found',
  noneYet: 'No messages found so far',
  noneText: 'Try fewer or other words. You find what was said in the rooms you are in.',
  noneHere: 'Try fewer or other words, or look in all your rooms.',
  noneNarrow: 'No message is all of this at once. Leave something out, or try other words.',
  without: (written: string) => `Look without ${written}`,
  withoutFilters: 'Look without any filter',
  named: 'Rooms and people',
  lookInside: 'Look inside words, too',
  failed: 'The search failed.',
  more: 'Look further back',
  noText: 'Message without words',
  recent: 'You looked for',
  forget: 'Forget',
  help: 'What you can write',
  examples: {
    '"…"': 'These words in this order, as they are written',
    '-…': 'Without this',
    '… OR …': 'One of the two',
    '*…': 'Inside of words, too',
  },
  problems: {
    nothing: 'Write what you are looking for.',
    too_long: 'This is too long to look for.',
    too_many: 'These are too many words at once.',
    no_value: 'Something is missing after the colon.',
    unknown_has: 'Messages can have: file, image, link, code, reaction.',
    unknown_is: 'Messages can be: pinned, edited, reply, mine, unread.',
    bad_day: 'Write a day like 2026-11-21, 2026-11, today or 7d.',
    lonely_or: 'OR stands between two words.',
    too_short_inside: 'Write at least three letters after the star.',
    unknown_person: 'There is nobody with this username.',
    unknown_room: 'You are in no room of this name.',
  } satisfies Record<QueryProblemReason, string>,
  keysHint: 'Down moves to what was found, Enter opens, Escape goes back.',
}

export type SearchWords = typeof search
