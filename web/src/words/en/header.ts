import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Above a conversation. */
export const header = {
  members: (count: number) => plural(count, { one: '# member', other: '# members' }),
  count: (count: number) => plural(count, { other: '#' }),
  pins: 'Pinned messages',
  search: 'Search in this room',
  details: 'Details',
  more: 'More about this room',
  muted: 'Muted',
  moreTopic: 'Read the whole topic',
  lessTopic: 'Show less of the topic',
}
