import type { RoomOrder } from '../../directory/room-order.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** The directory of public rooms. */
export const directory = {
  title: 'Rooms',
  about: 'Every channel that is open to everybody here. Look in before you join.',
  create: 'New room',
  search: 'Find rooms',
  searchPlaceholder: 'Name, address or topic',
  order: 'Order',
  orders: { members: 'Most members', recent: 'Last active', name: 'By name' } satisfies Record<RoomOrder, string>,
  categories: 'Categories',
  all: 'All',
  inCategory: (rooms: number) => plural(rooms, { one: '# room', other: '# rooms' }),
  count: (count: number, more: boolean) =>
    more
      ? `The first ${plural(count, { one: '# room', other: '# rooms' })}`
      : plural(count, { one: '# room', other: '# rooms' }),
  members: (count: number) => plural(count, { one: '# member', other: '# members' }),
  lively: (when: string) => `Active ${when}`,
  joined: 'Joined',
  failed: 'The rooms could not be loaded',
  none: (query: string) => (query === '' ? 'No rooms in this category' : `No rooms found for “${query}”`),
  noneText: 'Try a part of the name, or look in all categories. Private rooms are never listed here.',
  showAll: 'Show all rooms',
  empty: 'There are no rooms yet',
  emptyText: 'A room is where people talk about one thing: a team, a project, a hobby. Make the first one.',
  emptyForGuests: 'As soon as somebody opens a public channel, you find it here.',
  createFirst: 'Create the first room',
}
