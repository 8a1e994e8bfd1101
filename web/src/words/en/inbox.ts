import type { InboxTab } from '../../navigation/routes.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Everything unread, every mention, and what was put by. */
export const inbox = {
  title: 'Inbox',
  navigation: 'Parts of the inbox',
  tabs: { unread: 'Unread', mentions: 'Mentions', saved: 'Saved' } satisfies Record<InboxTab, string>,
  hint: 'Arrows move, Enter opens, E is done with.',
  empty: 'All read',
  emptyText: 'Nothing waits for you. What is said while you are away shows up here.',
  readAll: 'Mark all as read',
  markRead: 'Mark as read',
  unread: (count: number) => plural(count, { one: '# new', other: '# new' }),
  mentions: (count: number) => plural(count, { one: '# mention', other: '# mentions' }),
  wasRead: (rooms: number) => plural(rooms, { one: 'Marked as read', other: '# rooms marked as read' }),
  noMentions: 'No mentions yet',
  noMentionsText: 'When somebody writes your name with an @, it is kept here.',
  noSaved: 'Nothing saved yet',
  noSavedText: 'Save a message from its menu, and find it here again.',
  failed: 'The list could not be loaded',
  more: 'Show more',
  unsave: 'Remove from saved',
  unsaveFailed: 'It could not be removed from what you saved',
}
