import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const switcher: Words['switcher'] = {
  title: 'Gehe zu',
  label: 'Raum, Person oder Befehl',
  placeholder: 'Wohin?',
  people: 'Name oder Benutzername',
  peopleTitle: 'Neue Direktnachricht',
  none: (query) => `Nichts zu „${query}“ gefunden`,
  start: 'Gib einen Namen ein.',
  publicRoom: 'Öffentlicher Raum',
  search: (query) => `Nachrichten durchsuchen nach „${query}“`,
  results: (count) => plural(count, { one: '# Ergebnis', other: '# Ergebnisse' }),
  directFailed: 'Die Unterhaltung konnte nicht geöffnet werden',
  command: {
    inbox: 'Posteingang',
    browse: 'Räume entdecken',
    create: 'Raum erstellen',
    people: 'Personen suchen',
    contacts: 'Kontakte',
    settings: 'Einstellungen',
    appearance: 'Darstellung',
    light: 'Design: hell',
    dark: 'Design: dunkel',
    allRead: 'Alles als gelesen markieren',
    help: 'Tastenkürzel',
    signOut: 'Abmelden',
  },
}
