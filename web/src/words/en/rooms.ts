import type { Departure } from '@parley/sdk'
import type { RoomType } from '../../rooms/room-draft.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

type Departures = Record<Departure['why'], (room: string, by: string | null) => string>

/** Rooms, wherever they are named, and the form they are made and changed with. */
export const rooms = {
  details: 'Details',
  join: 'Join',
  joinRoom: (room: string) => `Join ${room}`,
  joinFailed: (room: string) => `You could not join ${room}`,
  open: 'Open',
  openRoom: (room: string) => `Open ${room}`,
  full: 'Full',
  fullRoom: (room: string) => `${room} is full`,

  create: {
    title: 'New room',
    about: 'A place for one team, project or subject. You can change all of it later.',
    submit: 'Create room',
    pending: 'Creating…',
    guestTitle: 'Creating rooms takes an account',
    guestText:
      'As a guest you can join public channels and come by invitation. With an account you open rooms of your own.',
  },

  draft: {
    type: 'What kind of room?',
    types: {
      public: {
        label: 'Public channel',
        text: 'Everybody here finds it in the directory, reads it, and joins as they like.',
      },
      private: {
        label: 'Private channel',
        text: 'For those who were invited. Nobody else sees that it exists. It can be made public later.',
      },
      group: {
        label: 'Group',
        text: 'A few people who want to talk among themselves. Always private, without an address of its own.',
      },
    } satisfies Record<RoomType, { label: string; text: string }>,
    name: 'Name',
    namePlaceholder: 'Such as Release planning',
    slug: 'Address',
    slugNote: (address: string) => `Links to the room look like ${address}`,
    slugTaken: 'Another room has this address. Choose another.',
    topic: 'Topic',
    topicNote: 'One line that stands above the conversation.',
    description: 'Description',
    descriptionNote: 'What belongs here, who it is for, where to find more.',
    left: (count: number) => plural(count, { one: '# character left', other: '# characters left' }),
    category: 'Category',
    categoryNote: 'The directory groups rooms by it. Take one that is there, or write a new one.',
    people: 'Bring people along',
    peopleNote: 'They are in it as soon as it is there. You can also send a link later.',
    more: 'More choices',
    history: 'What newcomers see',
    histories: {
      all: { label: 'Everything', text: 'Whoever joins can read what was said before.' },
      joined: {
        label: 'From their first day on',
        text: 'What was said before somebody joined stays among those who were there.',
      },
    },
    publicHistory: 'Everybody here can read a public channel from its first message on.',
    readOnly: 'Announcements only',
    readOnlyNote: 'Only the owner, administrators and moderators write. Everybody reads and reacts.',
    maxMembers: 'Most members',
    maxMembersNote: (usual: number) => plural(usual, { other: 'Left empty, up to # people fit in.' }),
    membersProblem: (least: number, most: number) =>
      `Write a whole number from ${least} to ${new Intl.NumberFormat('en').format(most)}.`,
    slowMode: 'Slow mode',
    slowModeNote: 'How long each member waits between two messages.',
    slowModes: (seconds: number) =>
      seconds === 0
        ? 'Off'
        : seconds < 60
          ? plural(seconds, { one: '# second', other: '# seconds' })
          : seconds < 3600
            ? plural(Math.round(seconds / 60), { one: '# minute', other: '# minutes' })
            : plural(Math.round(seconds / 3600), { one: '# hour', other: '# hours' }),
  },

  roles: { owner: 'Owner', admin: 'Administrator', moderator: 'Moderator', member: 'Member' },
  missing: 'There is no such room, or it is not open to you',
  missingText:
    'The address may be mistyped, the room may be gone, or it is private. If somebody sent you here, ask them for an invitation.',
  failed: 'The room could not be loaded',
  toDirectory: 'All rooms',

  departures: {
    deleted: (room: string, by: string | null) => (by === null ? `${room} has been deleted` : `${by} deleted ${room}`),
    removed: (room: string, by: string | null) =>
      by === null ? `You were removed from ${room}` : `${by} removed you from ${room}`,
    banned: (room: string, by: string | null) =>
      by === null ? `You were banned from ${room}` : `${by} banned you from ${room}`,
    left: (room: string) => `You left ${room}`,
    unknown: (room: string) => `You are no longer in ${room}`,
  } satisfies Departures,
  departureTexts: {
    deleted: 'Everything that was said there is gone with it.',
    removed: 'You can come back when somebody who keeps the room invites you.',
    banned: 'You cannot come back unless somebody who keeps the room takes that back.',
    left: 'It is private: to come back you need an invitation.',
    unknown: 'It was deleted, or somebody took you out of it.',
  } satisfies Record<Departure['why'], string>,

  previewLabel: (room: string) => `Messages in ${room}`,
  previewText: 'You are looking in from outside. Join to write along and to be told of what is new.',
  previewArchived: 'This room is archived: it can be read, and nothing is added any more.',
  /** What stands around the name, which keeps its own direction. */
  beginning: { before: 'This is where ', after: ' begins' },
  older: 'Show older messages',
  olderFailed: 'Older messages did not come. Try again',
  quiet: 'Nothing has been said yet',
  quietText: 'Join and say the first words.',
}
