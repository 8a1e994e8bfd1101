import type { MembershipView } from '@parley/protocol/wire'
import type { MuteTerm } from '../../details/mute.ts'
import type { RoomPanel } from '../../navigation/routes.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

const becomes: Record<MembershipView['role'], (name: string) => string> = {
  owner: (name) => `${name} owns the room now`,
  admin: (name) => `${name} is an administrator of the room now`,
  moderator: (name) => `${name} is a moderator of the room now`,
  member: (name) => `${name} is an ordinary member now`,
}

/** What stands beside a room. */
export const details = {
  titles: {
    about: 'About',
    members: 'Members',
    pins: 'Pinned messages',
    files: 'Files',
    search: 'Search',
    invites: 'Invitations',
    webhooks: 'Webhooks',
    moderation: 'Moderation',
    settings: 'Room settings',
  } satisfies Record<RoomPanel, string>,
  back: 'Back to About',
  more: 'More about this room',
  archived: 'This room is archived. It can be read; nothing is added any more.',
  silencedUntil: (when: string) => `A moderator has silenced you in this room until ${when}. You can still read.`,
  silencedForEver: 'A moderator has silenced you in this room. You can still read.',
  copyLink: 'Copy link',

  /** What waits for those who keep order in the room. */
  order: {
    waiting: (count: number) => plural(count, { one: '# waits', other: '# wait' }),
    closed: 'What waits here is for those who keep order',
    closedText: 'Ask a moderator of the room.',
  },

  facts: {
    title: 'Facts',
    created: 'Created',
    owner: 'Owner',
    nobody: 'Nobody',
    writing: 'Writing',
    readOnly: 'Announcements only',
  },

  notify: {
    title: 'Notify me of',
    levels: { all: 'Every message', mentions: 'Mentions of me only', none: 'Nothing' } satisfies Record<
      MembershipView['notify'],
      string
    >,
    mute: 'Mute',
    terms: {
      hour: 'For 1 hour',
      eight: 'For 8 hours',
      tomorrow: 'Until tomorrow morning',
      ever: 'Until I unmute it',
    } satisfies Record<MuteTerm, string>,
    mutedUntil: (when: string) => `Muted until ${when}`,
    mutedForEver: 'Muted',
    unmute: 'Unmute',
    failed: 'The notifications could not be changed',
  },

  ends: 'Leave, archive or delete',
  archive: {
    action: 'Archive room',
    undo: 'Bring back from the archive',
    title: (room: string) => `Archive ${room}?`,
    text: 'It leaves the directory, and nobody writes in it any more. Everything stays readable, and you can bring it back.',
    failed: 'The room could not be changed',
  },
  leave: {
    action: 'Leave room',
    title: (room: string) => `Leave ${room}?`,
    public: 'You can come back at any time.',
    private: 'It is private: to come back you need an invitation.',
    heir: (name: string) => `You own this room. ${name} will own it after you.`,
    handsOver: 'You own this room. It passes to the member of the highest role who has been in it longest.',
    last: 'You own this room, and nobody else is in it who could have it after you. It stays without an owner.',
    done: (room: string) => `You left ${room}`,
    failed: 'You could not leave the room',
  },
  delete: {
    action: 'Delete room',
    title: (room: string) => `Delete ${room}?`,
    text: 'Everything that was ever said in it is deleted with it, for everybody. This cannot be taken back.',
    type: 'To be sure, write its name:',
    done: (room: string) => `${room} is deleted`,
    failed: 'The room could not be deleted',
  },

  membersFailed: 'The members could not be loaded',
  findMembers: 'Find members',
  add: {
    open: 'Add people',
    title: 'Add people to the room',
    label: 'Whom?',
    note: (history: 'all' | 'joined'): string =>
      history === 'all' ? 'They can read everything that was said so far.' : 'They see what is said from now on.',
    action: (count: number) => (count === 0 ? 'Add' : plural(count, { one: 'Add # person', other: 'Add # people' })),
    done: (count: number) => plural(count, { one: '# person was added', other: '# people were added' }),
  },
  member: {
    profile: 'Open profile',
    message: 'Send a direct message',
    make: (role: string) => `Make ${role.toLowerCase()}`,
    stepDown: (role: string) => `Step down to ${role.toLowerCase()}`,
    became: (name: string, role: MembershipView['role']) => becomes[role](name),
    handOver: 'Hand the room over…',
    handedOver: (name: string) => becomes.owner(name),
    silence: 'Silence',
    silenceFor: (seconds: number) =>
      seconds < 3_600
        ? plural(seconds / 60, { one: 'For # minute', other: 'For # minutes' })
        : seconds < 86_400
          ? plural(seconds / 3_600, { one: 'For # hour', other: 'For # hours' })
          : plural(seconds / 86_400, { one: 'For # day', other: 'For # days' }),
    silenced: (name: string) => `${name} cannot write for a while`,
    unsilence: 'Let them write again',
    unsilenced: (name: string) => `${name} can write again`,
    isSilenced: 'Silenced',
    remove: 'Remove from the room…',
    removed: (name: string) => `${name} was removed`,
    ban: 'Ban from the room…',
    banned: (name: string) => `${name} was banned`,
    failed: 'That did not work',
    confirm: {
      'hand-over': {
        title: (name: string) => `Make ${name} the owner?`,
        text: 'A room has one owner. You stay as an administrator, and only they can give it back.',
        action: 'Hand over',
      },
      remove: {
        title: (name: string) => `Remove ${name}?`,
        text: 'What they said stays. They can come back if the room is public, or with an invitation.',
        action: 'Remove',
      },
      ban: {
        title: (name: string) => `Ban ${name}?`,
        text: 'What they said stays. They cannot come back, not even with an invitation, until a moderator adds them again.',
        action: 'Ban',
      },
    },
  },

  pins: {
    failed: 'The pinned messages could not be loaded',
    none: 'Nothing is pinned',
    noneText: 'Pin what newcomers ask for again and again: it stays at hand here for everybody.',
    noneForReaders: 'What the moderators of this room want to keep at hand shows up here.',
    jump: 'Show',
    jumpTo: (author: string) => `Show the message of ${author} in the conversation`,
    unpin: 'Unpin',
    unpinOf: (author: string) => `Unpin the message of ${author}`,
    unpinFailed: 'The message could not be unpinned',
  },

  invitesClosed: 'You cannot invite people here',
  invitesClosedText: 'Whom this room takes in is decided by those who keep it.',

  settings: {
    save: 'Save',
    saved: 'Room saved',
    closed: 'The settings are not open to you',
    closedText: 'The owner and the administrators of the room change them.',
  },
}
