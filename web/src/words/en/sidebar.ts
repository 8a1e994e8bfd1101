import type { SectionKind } from '../../sidebar/sections.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** The way around. */
export const sidebar = {
  jump: 'Go to…',
  inbox: 'Inbox',
  search: 'Search',
  browse: 'Browse rooms',
  rooms: 'Your rooms',
  sections: {
    favourites: 'Favourites',
    unread: 'Unread',
    channels: 'Channels',
    groups: 'Groups',
    directs: 'Direct messages',
  } satisfies Record<Exclude<SectionKind, 'category'>, string>,
  newRoom: 'Create a room',
  newDirect: 'New direct message',
  options: 'Options of the list',
  /** The name of a room and what is to be said of it, read out. */
  row: (parts: readonly string[]) => parts.join(', '),
  unread: (count: number) => plural(count, { one: '# unread message', other: '# unread messages' }),
  mentions: (count: number) => plural(count, { one: '# mention', other: '# mentions' }),
  notSent: (count: number) => plural(count, { one: '# message not sent', other: '# messages not sent' }),
  inboxWith: (count: number) => plural(count, { one: 'Inbox, # message for you', other: 'Inbox, # messages for you' }),
  peopleWith: (count: number) => plural(count, { one: 'People, # request', other: 'People, # requests' }),
  hidden: (count: number) => plural(count, { one: '# room', other: '# rooms' }),
  muted: 'muted',
  privateRoom: 'private',
  draft: 'draft',
  typing: 'typing',
  most: '99+',
}
