import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** “Ada”, “Ada and Ben”, “Ada, Ben and 3 others”. */
const people = (names: readonly string[], others: number): string =>
  list.format(others === 0 ? names : [...names, plural(others, { one: '# other', other: '# others' })])

/** What has been said in a room. */
export const timeline = {
  label: 'Messages',
  loading: 'Loading messages…',

  today: 'Today',
  yesterday: 'Yesterday',
  jumpToDate: (day: string) => `${day}, jump to a date`,

  unread: 'New',
  unreadLabel: 'New messages from here on',
  newCount: (count: number) => plural(count, { one: '# new message', other: '# new messages' }),
  markRead: 'Mark as read',

  loadFailed: 'These messages could not be loaded.',
  start: (room: string) => `This is the beginning of ${room}`,
  startDirect: 'This is the beginning of your conversation',
  madeBy: (person: string, when: string) => `${person} made this room on ${when}. Everything said here starts below.`,
  startText: 'Everything said here starts below.',
  startEmpty: 'Nothing has been said yet. Why not say hello?',

  somebody: 'somebody',
  notes: {
    created: (person: string) => `${person} made this room`,
    joined: (names: readonly string[], others: number) => `${people(names, others)} joined`,
    left: (names: readonly string[], others: number) => `${people(names, others)} left`,
    added: (person: string, names: readonly string[], others: number) => `${person} added ${people(names, others)}`,
    removed: (person: string, names: readonly string[], others: number) => `${person} removed ${people(names, others)}`,
    renamed: (person: string, name: string) => `${person} renamed the room to ${name}`,
    topic: (person: string, topic: string) => `${person} changed the topic: ${topic}`,
    noTopic: (person: string) => `${person} took the topic away`,
    archived: (person: string) => `${person} archived the room`,
    unarchived: (person: string) => `${person} opened the room again`,
    owner: (person: string) => `${person} owns the room now`,
    pinned: (person: string) => `${person} pinned a message`,
  },

  typingOne: (name: string) => `${name} is writing…`,
  typingTwo: (first: string, second: string) => `${first} and ${second} are writing…`,
  typingSeveral: (count: number) => plural(count, { one: '# person is writing…', other: '# people are writing…' }),

  said: (name: string, text: string) => `${name}: ${text}`,
}
