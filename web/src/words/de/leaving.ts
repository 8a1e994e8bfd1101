import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const leaving: Words['leaving'] = {
  title: 'Konto löschen',
  note: (days) =>
    `Du wirst sofort überall abgemeldet. ${days} lang kannst du es zurücknehmen, indem du dich anmeldest; dann werden Profil, Einstellungen, Kontakte und Geräte gelöscht, deine Räume gehen an die nächste Person, und deinen Namen bekommt niemand.`,
  noteGuest: 'Du wirst sofort abgemeldet und gelöscht: Für Gäste gibt es kein Zurück.',
  act: 'Konto löschen\u00a0…',
  question: 'Konto löschen?',
  text: (days) =>
    `Es wird jetzt geschlossen und nach Ablauf von ${days} gelöscht. Bis dahin kannst du dich anmelden und es zurücknehmen.`,
  password: 'Dein Passwort',
  passwordMissing: 'Schreib dein Passwort.',
  said: 'Was du gesagt hast, und die Dateien, die du geschickt hast',
  keep: 'Bleibt',
  keepText: 'Unter „Gelöschtes Konto“, damit anderen das Gespräch bleibt.',
  remove: 'Verschwindet',
  removeText: 'Niemand kann es mehr lesen.',
  submit: 'Löschen',
  done: 'Dein Konto ist geschlossen',
  doneText: (when) => `Es wird am ${when} gelöscht. Bis dahin kannst du dich anmelden und es zurücknehmen.`,
  doneNow: 'Es wird jetzt gelöscht.',
  leaving: 'Du hast dieses Konto gelöscht. Noch ist alles da: Du kannst es zurücknehmen.',
  restore: 'Zurücknehmen und anmelden',
  restoreFailed: 'Es ließ sich nicht zurücknehmen',
  days: (count) => plural(count, { one: '# Tag', other: '# Tage' }),
}
