import type { TransportReason } from '@parley/sdk'
import { composer } from './composer.ts'
import { header } from './header.ts'
import { markdown } from './markdown.ts'
import { layout } from './layout.ts'
import { message } from './message.ts'
import { presence } from './presence.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { keyNames } from './key-names.ts'

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
    skipToContent: 'Skip to content',
    noticesRegion: 'Notices',
    dismissNotice: 'Dismiss notice',
  },
  refusal: (reason: string): string | null => refusals.get(reason) ?? null,
  unexpected: 'Something unexpected went wrong. Try again.',
  broken: {
    title: 'This part of the page did not load',
    text: 'A newer version may have been installed meanwhile. Loading the page again usually mends it.',
    reload: 'Load again',
  },
  frame: {
    connection: 'Connection',
    navigation: 'Main',
    home: 'Home',
    people: 'People',
    settings: 'Settings',
    you: 'You',
    accountMenu: 'Account menu',
    direct: 'Direct message',
    deletedAccount: 'Deleted account',
    rooms: 'Rooms',
    kinds: { person: null, guest: 'Guest', bot: 'Bot' },
    allRead: 'Everything marked as read',
  },

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
