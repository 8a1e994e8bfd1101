import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const invites: Words['invites'] = {
  title: 'Du bist eingeladen',
  by: (name) => `${name} lädt dich in einen Raum ein.`,
  expires: (when) => `Die Einladung läuft ${when} ab.`,
  place: (place) => `Der Raum ist in ${place}, wo du noch nicht angemeldet bist.`,
  join: 'Raum beitreten',
  joining: 'Beitreten …',
  registerAndJoin: 'Konto erstellen und beitreten',
  signInAndJoin: 'Anmelden und beitreten',
  joinAsGuest: 'Als Gast beitreten',
  gone: 'Diese Einladung gilt nicht mehr',
  goneText:
    'Vielleicht ist sie abgelaufen, aufgebraucht oder wurde zurückgezogen. Bitte um eine neue; das dauert nur einen Moment.',
  failed: 'Die Einladung konnte nicht geladen werden',

  new: 'Neuer Einladungslink',
  lasts: 'Gilt für',
  lastings: { hour: 'Eine Stunde', day: 'Einen Tag', week: 'Eine Woche', month: '30 Tage', ever: 'Immer' },
  uses: 'Wie viele ihn nutzen können',
  countsOfUses: (most) => (most === null ? 'Beliebig viele' : plural(most, { one: '# Person', other: '# Personen' })),
  make: 'Link erstellen',
  making: 'Wird erstellt …',
  made: 'Der Link ist fertig und kopiert',
  madeUncopied: 'Der Link ist fertig',
  makeFailed: 'Der Link konnte nicht erstellt werden',
  list: 'Gültige Links',
  none: 'Noch keine Links',
  noneText: 'Ein Link lässt Personen herein, die noch nicht hier sind: per E-Mail, gedruckt oder auf einer Website.',
  listFailed: 'Die Links konnten nicht geladen werden',
  left: (left) =>
    left === null ? 'Beliebig oft nutzbar' : plural(left, { one: 'Noch # Mal nutzbar', other: 'Noch # Mal nutzbar' }),
  used: (uses) => plural(uses, { one: 'einmal genutzt', other: '#-mal genutzt' }),
  ends: (when) => `Endet ${when}`,
  endless: 'Ohne Ende',
  creator: (name) => `von ${name}`,
  copy: 'Link kopieren',
  copied: 'Kopiert',
  revoke: 'Zurückziehen',
  revokeTitle: 'Diesen Link zurückziehen?',
  revokeText: 'Damit kommt niemand mehr herein. Wer schon da ist, bleibt.',
  revokeFailed: 'Der Link konnte nicht zurückgezogen werden',
  people: 'Personen von hier hinzufügen',
  peopleText: 'Wer schon hier ist, lässt sich sofort hinzufügen, ganz ohne Link.',
}
