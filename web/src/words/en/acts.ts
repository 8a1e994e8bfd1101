import type { MessageAction } from '../../message/offers.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** What can be done with a message, and what is shown when it is. */
export const acts = {
  toolbar: 'Actions',
  more: 'More actions',
  reactWith: (emoji: string) => `React with ${emoji}`,
  actions: {
    react: 'React…',
    reply: 'Reply',
    edit: 'Edit',
    pin: 'Pin for everybody',
    unpin: 'Unpin',
    save: 'Save for later',
    unsave: 'No longer save',
    unread: 'Mark unread from here',
    copyText: 'Copy text',
    copyMarkdown: 'Copy Markdown',
    copyLink: 'Copy link',
    readers: 'Who has read it',
    reactors: 'Who reacted',
    versions: 'Earlier versions',
    report: 'Report…',
    remove: 'Delete',
    removeOfOthers: 'Delete for everybody…',
  } satisfies Record<MessageAction, string>,
  removeTitle: 'Delete this message?',
  removeText: (name: string) => `It disappears for everybody in the room. It was written by ${name}.`,
  removeAction: 'Delete message',
  /** What a message answers, where nothing of that can be shown. */
  quotes: { message: 'A message', deleted: 'A deleted message' },
  reactions: {
    choose: 'Choose a reaction',
    more: 'All emoji',
  },
  receipts: {
    title: 'Who has read it',
    readBy: (count: number) => plural(count, { one: 'Read by # person', other: 'Read by # people' }),
    deliveredTo: (count: number) =>
      plural(count, { one: 'Delivered to # more person', other: 'Delivered to # more people' }),
    nobody: 'Nobody has read it yet.',
    failed: 'It could not be looked up',
  },
  reactors: {
    one: (emoji: string, count: number) => `${emoji}, ${plural(count, { one: '# person', other: '# people' })}`,
    more: 'Show more',
    failed: 'It could not be looked up',
  },
  versions: {
    title: 'Earlier versions',
    now: 'Now',
    first: 'First version',
    failed: 'The earlier versions could not be loaded',
    added: 'Added:',
    dropped: 'Removed:',
  },
}
