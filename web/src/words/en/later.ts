import type { Way } from '../../navigation/navigation.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** What the parts of the page that are there first say once they are touched, or when something is amiss. */
export const later = {
  arrival: {
    title: 'Cannot reach the server',
    text: 'Your connection may be down, or the server is restarting. This page keeps trying by itself.',
    next: (seconds: number) => plural(seconds, { one: 'Next try in # second', other: 'Next try in # seconds' }),
    trying: 'Trying now…',
    tryNow: 'Try now',
    details: 'What exactly is wrong?',
  },
  unknown: {
    title: 'There is nothing here',
    lost: 'Off the chart',
    text: 'The address may be mistyped, or what was here has moved.',
    home: 'Go to the start',
  },
  waitFor: (seconds: number) =>
    seconds >= 60
      ? `Try again in ${plural(Math.ceil(seconds / 60), { one: '# minute', other: '# minutes' })}.`
      : `Try again in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
  common: {
    undo: 'Undo',
    cancel: 'Cancel',
    close: 'Close',
    optional: 'optional',
    copied: 'Copied',
    copyFailed: 'This browser does not let pages copy. Here it is to copy by hand:',
  },
  frame: {
    steps: { back: 'Back', forward: 'Forward' } satisfies Record<Way, string>,
    theme: 'Theme',
    administration: 'Administration',
    signOut: 'Sign out',
    signOutFailed: 'You could not be signed out',
    upgrade: 'Create an account',
    guestNote: 'You are here as a guest.',
    guestAction: 'Create an account to keep your name',
  },
  timeline: {
    newSince: (count: number, when: string) =>
      plural(count, { one: `# new message since ${when}`, other: `# new messages since ${when}` }),
    toUnread: 'Show the first',
    toPresent: 'Jump to the newest',
    toPresentNew: (count: number) => plural(count, { one: '# new message', other: '# new messages' }),
    back: 'Back to where you were',
    jumpFailed: 'That message could not be opened',
    gone: 'That message is gone',
    goneText: 'It was removed, or is from before you could see this room.',
  },
  header: {
    invite: 'Invite people',
    date: 'Go to a day…',
  },
  presence: {
    notes: {
      online: 'Others see that you are here.',
      away: 'You are here, but not at it.',
      busy: 'You would rather not be disturbed.',
      invisible: 'Others see you as offline.',
    },
    label: 'Presence',
    setFailed: 'Your presence could not be changed',
  },
  sidebar: {
    groupUnread: 'Unread rooms together',
    expandAll: 'Open all sections',
    collapseAll: 'Close all sections',
    moreAbove: 'Unread above',
    moreBelow: 'Unread below',
    none: 'No rooms yet',
    noneText: 'Rooms you join stand here.',
    join: 'Join a room',
    create: 'Create one',
  },
  message: {
    removed: 'Message deleted',
    copyFailed: 'The browser did not allow copying',
    reactFailed: 'Your reaction was not taken',
    pinFailed: 'The message could not be pinned',
    unpinFailed: 'The message could not be unpinned',
    saved: 'Saved for later',
    unsaved: 'No longer saved',
    saveFailed: 'That could not be saved',
    removeFailed: 'The message could not be deleted',
    changed: 'Message changed',
    putBackFailed: 'The earlier text could not be put back',
  },
  notSent: {
    held: 'Waits for a moderator. It appears for the others once they let it through.',
    takeBackAndEdit: 'Take back and edit',
    takeBack: 'Take back',
    failed: 'Not sent.',
    edit: 'Edit',
    discard: 'Discard',
    discarded: 'Message discarded',
    putBack: 'Put it back',
  },
  markdown: {
    copy: 'Copy',
    copied: 'Copied',
  },
  composer: {
    tooLong: (count: number) =>
      plural(count, {
        one: 'This is # character longer than a message can be. Shorten it or send it in parts; nothing is lost.',
        other: 'This is # characters longer than a message can be. Shorten it or send it in parts; nothing is lost.',
      }),
    replyTo: { before: 'Reply to ', after: '' },
    cancelReply: 'Do not reply',
    editing: 'You are changing a message',
    cancelEdit: 'Cancel the change',
  },
}

export type LaterWords = typeof later
