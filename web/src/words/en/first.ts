import type { TransportReason } from '@parley/sdk'
import { composer } from './composer.ts'
import { header } from './header.ts'
import { markdown } from './markdown.ts'
import { layout } from './layout.ts'
import { message } from './message.ts'
import { presence } from './presence.ts'
import { offline } from './offline.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { pluralIn } from '../plural.ts'
import { keyNames } from './key-names.ts'

const plural = pluralIn('en')

/** Words for what the server had no part in. Its own messages are English, and are shown as they are. */
const refusals: ReadonlyMap<string, string> = new Map<TransportReason, string>([
  ['unreachable', 'The server cannot be reached. Check your connection; nothing you typed is lost.'],
  ['timed_out', 'The server took too long to answer. Nothing you typed is lost.'],
  [
    'not_parley',
    'Something between you and the server answered in its place. Check your network or ask your operator.',
  ],
])

/** What is said before anything is opened: the page, the place and a room. */
export const first = {
  product: 'Parley',
  documentTitle: (screen: string, place: string) => `${screen} · ${place}`,
  common: {
    loading: 'Loading…',
    tryAgain: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    undo: 'Undo',
    optional: 'optional',
    copied: 'Copied',
    copyFailed: 'This browser does not let pages copy. Here it is to copy by hand:',
    skipToContent: 'Skip to content',
    noticesRegion: 'Notices',
    dismissNotice: 'Dismiss notice',
  },
  refusal: (reason: string): string | null => refusals.get(reason) ?? null,
  unexpected: 'Something unexpected went wrong. Try again.',
  waitFor: (seconds: number) =>
    seconds >= 60
      ? `Try again in ${plural(Math.ceil(seconds / 60), { one: '# minute', other: '# minutes' })}.`
      : `Try again in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
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
  broken: {
    title: 'This part of the page did not load',
    text: 'A newer version may have been installed meanwhile. Loading the page again usually mends it.',
    reload: 'Load again',
  },
  frame: {
    navigation: 'Main',
    home: 'Home',
    people: 'People',
    settings: 'Settings',
    you: 'You',
    accountMenu: 'Account menu',
    theme: 'Theme',
    signOut: 'Sign out',
    signOutFailed: 'You could not be signed out',
    upgrade: 'Create an account',
    guestNote: 'You are here as a guest.',
    guestAction: 'Create an account to keep your name',
    direct: 'Direct message',
    rooms: 'Rooms',
    kinds: { person: null, guest: 'Guest', bot: 'Bot' },
    allRead: 'Everything marked as read',
  },

  offline,
  timeline,
  message,
  markdown,
  composer,
  sidebar,
  layout,
  header,
  presence,
  keyNames,
}

export type FirstWords = typeof first
