import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const offline = {
  connecting: 'Connecting…',
  connectingSince: (since: string) => `Connecting… You see what was here ${since}.`,
  offline: 'You are offline. What you write is sent later.',
  offlineSince: (since: string) => `You are offline and see what was here ${since}. What you write is sent later.`,
  waiting: (seconds: number) => plural(seconds, { one: 'Next try in # second', other: 'Next try in # seconds' }),
  trying: 'Trying now…',
  lost: 'The server does not answer. What you write is sent later.',
  lostSince: (since: string) =>
    `The server does not answer. You see what was here ${since}; what you write is sent later.`,
  tryNow: 'Try now',
  stopped: {
    signed_out: 'You were signed out.',
    banned: 'You may not be here any more.',
    unsupported_version: 'This page is too old for its server.',
    refused: 'The server does not let this page connect.',
  },
  reload: 'Load again',
  upToDate: (when: string) => `Last up to date: ${when}`,
  update: {
    title: 'A new version is here',
    text: 'It is used from the next time the page loads.',
    reload: 'Load it now',
  },
}
