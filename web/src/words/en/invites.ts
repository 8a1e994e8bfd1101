import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Invitations, where they lead, and the links that are made for a room. */
export const invites = {
  title: 'You are invited',
  by: (name: string) => `${name} invites you to a room.`,
  expires: (when: string) => `The invitation ends ${when}.`,
  place: (place: string) => `The room is in ${place}, where you are not signed in yet.`,
  join: 'Join the room',
  joining: 'Joining…',
  registerAndJoin: 'Create an account and join',
  signInAndJoin: 'Sign in and join',
  joinAsGuest: 'Join as a guest',
  gone: 'This invitation does not work any more',
  goneText:
    'It may have run out of time or of uses, or was taken back. Ask whoever sent it for a new one; that takes them a moment.',
  failed: 'The invitation could not be loaded',

  new: 'New invitation link',
  lasts: 'Works for',
  lastings: { hour: 'An hour', day: 'A day', week: 'A week', month: '30 days', ever: 'For ever' },
  uses: 'How many can use it',
  countsOfUses: (most: number | null) =>
    most === null ? 'Any number' : plural(most, { one: '# person', other: '# people' }),
  make: 'Create link',
  making: 'Creating…',
  made: 'The link is ready and copied',
  madeUncopied: 'The link is ready',
  makeFailed: 'The link could not be created',
  list: 'Links that work',
  none: 'No links yet',
  noneText: 'A link lets people in who are not here yet: send it by mail, print it, put it on a page.',
  listFailed: 'The links could not be loaded',
  left: (left: number | null) =>
    left === null ? 'Any number of uses' : plural(left, { one: '# use left', other: '# uses left' }),
  used: (uses: number) => plural(uses, { one: 'used once', other: 'used # times' }),
  ends: (when: string) => `Ends ${when}`,
  endless: 'Has no end',
  creator: (name: string) => `by ${name}`,
  copy: 'Copy link',
  copied: 'Copied',
  revoke: 'Take back',
  revokeTitle: 'Take this link back?',
  revokeText: 'Whoever has it cannot come in by it any more. Those who came stay.',
  revokeFailed: 'The link could not be taken back',
  people: 'Add people from here',
  peopleText: 'People of this place can be added at once; they need no link.',
}
