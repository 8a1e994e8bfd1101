import type { MessageAction } from '../../message/offers.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** One message and what can be done with it. */
export const message = {
  /** Read out as what a message is called in the list. */
  label: (name: string, time: string) => `${name}, ${time}`,
  profileOf: (name: string) => `Profile of ${name}`,
  unknownPerson: 'somebody',
  edited: 'edited',
  editedAt: (when: string) => `Edited ${when}. Show earlier versions`,
  pinned: 'Pinned',
  deleted: 'This message was deleted.',
  mentionsYou: 'Mentions you',
  toolbar: 'Actions',
  more: 'More actions',
  react: 'Add a reaction',
  reactWith: (emoji: string) => `React with ${emoji}`,
  removed: 'Message deleted',
  undo: 'Undo',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying',
  reactFailed: 'Your reaction was not taken',
  pinFailed: 'The message could not be pinned',
  unpinFailed: 'The message could not be unpinned',
  saved: 'Saved for later',
  unsaved: 'No longer saved',
  saveFailed: 'That could not be saved',
  removeFailed: 'The message could not be deleted',

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
    versions: 'Earlier versions',
    remove: 'Delete',
    removeOfOthers: 'Delete for everybody…',
  } satisfies Record<MessageAction, string>,

  removeTitle: 'Delete this message?',
  removeText: (name: string) => `It disappears for everybody in the room. It was written by ${name}.`,
  removeAction: 'Delete message',

  reply: {
    to: (name: string) => `Answers ${name}. Go to that message`,
    deleted: 'A deleted message',
  },

  reactions: {
    label: 'Reactions',
    one: (emoji: string, names: string, count: number) => `${emoji} ${count}: ${names}`,
    you: 'you',
    names: (names: readonly string[], others: number) =>
      others === 0 ? join(names) : join([...names, plural(others, { one: '# other', other: '# others' })]),
    choose: 'Choose a reaction',
    more: 'All emoji',
  },

  receipts: {
    sent: 'Sent',
    read: 'Read',
    title: 'Who has read it',
    readBy: (count: number) => plural(count, { one: 'Read by # person', other: 'Read by # people' }),
    deliveredTo: (count: number) =>
      plural(count, { one: 'Delivered to # more person', other: 'Delivered to # more people' }),
    nobody: 'Nobody has read it yet.',
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

  unsent: {
    sending: 'Sending…',
    failed: 'Not sent.',
    retry: 'Try again',
    edit: 'Edit',
    discard: 'Discard',
    discarded: 'Message discarded',
    putBack: 'Put it back',
  },
}

function join(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names)
}
