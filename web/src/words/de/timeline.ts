import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

const list = new Intl.ListFormat('de', { type: 'conjunction' })

const people = (names: readonly string[], others: number): string =>
  list.format(
    others === 0 ? names : [...names, plural(others, { one: '# weitere Person', other: '# weitere Personen' })],
  )

/** One person “ist”, several “sind”. */
const many = (names: readonly string[], others: number): boolean => names.length + others > 1

export const timeline: FirstWords['timeline'] = {
  label: 'Nachrichten',
  loading: 'Nachrichten werden geladen …',

  today: 'Heute',
  yesterday: 'Gestern',
  jumpToDate: (day) => `${day}, zu einem Datum springen`,

  unread: 'Neu',
  unreadLabel: 'Ab hier neue Nachrichten',
  newCount: (count) => plural(count, { one: '# neue Nachricht', other: '# neue Nachrichten' }),
  markRead: 'Als gelesen markieren',

  loadFailed: 'Diese Nachrichten konnten nicht geladen werden.',
  start: (room) => `Hier beginnt ${room}`,
  startDirect: 'Hier beginnt eure Unterhaltung',
  madeBy: (person, when) =>
    `${person} hat diesen Raum am ${when} erstellt. Ab hier steht alles, was geschrieben wurde.`,
  startText: 'Ab hier steht alles, was geschrieben wurde.',
  startEmpty: 'Hier wurde noch nichts geschrieben. Wie wäre es mit einem Hallo?',

  somebody: 'jemand',
  notes: {
    created: (person) => `${person} hat diesen Raum erstellt`,
    joined: (names, others) => `${people(names, others)} ${many(names, others) ? 'sind' : 'ist'} beigetreten`,
    left: (names, others) => `${people(names, others)} ${many(names, others) ? 'haben' : 'hat'} den Raum verlassen`,
    added: (person, names, others) => `${person} hat ${people(names, others)} hinzugefügt`,
    removed: (person, names, others) => `${person} hat ${people(names, others)} entfernt`,
    renamed: (person, name) => `${person} hat den Raum in ${name} umbenannt`,
    topic: (person, topic) => `${person} hat das Thema geändert: ${topic}`,
    noTopic: (person) => `${person} hat das Thema entfernt`,
    archived: (person) => `${person} hat den Raum archiviert`,
    unarchived: (person) => `${person} hat den Raum wieder geöffnet`,
    owner: (person) => `${person} gehört der Raum jetzt`,
    pinned: (person) => `${person} hat eine Nachricht angepinnt`,
  },

  typingOne: (name) => `${name} schreibt …`,
  typingTwo: (first, second) => `${first} und ${second} schreiben …`,
  typingSeveral: (count) => plural(count, { one: '# Person schreibt …', other: '# Personen schreiben …' }),

  said: (name, text) => `${name}: ${text}`,
}
