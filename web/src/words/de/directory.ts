import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const directory: Words['directory'] = {
  title: 'Räume',
  about: 'Alle Kanäle, die hier für jeden offen sind. Schau hinein, bevor du beitrittst.',
  create: 'Neuer Raum',
  search: 'Räume suchen',
  searchPlaceholder: 'Name, Adresse oder Thema',
  order: 'Sortierung',
  orders: { members: 'Meiste Mitglieder', recent: 'Zuletzt aktiv', name: 'Nach Name' },
  categories: 'Kategorien',
  all: 'Alle',
  inCategory: (rooms) => plural(rooms, { one: '# Raum', other: '# Räume' }),
  count: (count, more) =>
    more
      ? plural(count, { one: 'Der erste Raum', other: 'Die ersten # Räume' })
      : plural(count, { one: '# Raum', other: '# Räume' }),
  members: (count) => plural(count, { one: '# Mitglied', other: '# Mitglieder' }),
  lively: (when) => `Aktiv ${when}`,
  joined: 'Beigetreten',
  failed: 'Die Räume konnten nicht geladen werden',
  none: (query) => (query === '' ? 'Keine Räume in dieser Kategorie' : `Keine Räume zu „${query}“ gefunden`),
  noneText: 'Versuch es mit einem Teil des Namens oder sieh in allen Kategorien nach. Private Räume stehen hier nie.',
  showAll: 'Alle Räume anzeigen',
  empty: 'Es gibt noch keine Räume',
  emptyText: 'In einem Raum geht es um eine Sache: ein Team, ein Projekt, ein Hobby. Mach den Anfang.',
  emptyForGuests: 'Sobald jemand einen öffentlichen Kanal eröffnet, findest du ihn hier.',
  createFirst: 'Ersten Raum erstellen',
}
