import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const offline: Words['offline'] = {
  connecting: 'Verbinden …',
  connectingSince: (since) => `Verbinden … Du siehst, was ${since} hier stand.`,
  offline: 'Du bist offline. Was du schreibst, wird später gesendet.',
  offlineSince: (since) =>
    `Du bist offline und siehst, was ${since} hier stand. Was du schreibst, wird später gesendet.`,
  waiting: (seconds) =>
    plural(seconds, { one: 'Nächster Versuch in # Sekunde', other: 'Nächster Versuch in # Sekunden' }),
  trying: 'Neuer Versuch …',
  lost: 'Der Server antwortet nicht. Was du schreibst, wird später gesendet.',
  lostSince: (since) =>
    `Der Server antwortet nicht. Du siehst, was ${since} hier stand; was du schreibst, wird später gesendet.`,
  tryNow: 'Jetzt versuchen',
  stopped: {
    signed_out: 'Du wurdest abgemeldet.',
    banned: 'Du darfst nicht mehr hier sein.',
    unsupported_version: 'Diese Seite ist zu alt für ihren Server.',
    refused: 'Der Server lässt diese Seite nicht verbinden.',
  },
  reload: 'Neu laden',
  upToDate: (when) => `Zuletzt aktuell: ${when}`,
  update: {
    title: 'Eine neue Version ist da',
    text: 'Sie gilt, sobald die Seite das nächste Mal lädt.',
    reload: 'Jetzt laden',
  },
}
