import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

const list = new Intl.ListFormat('fr', { type: 'conjunction' })

const people = (names: readonly string[], others: number): string =>
  list.format(
    others === 0
      ? names
      : [...names, plural(others, { one: '# autre personne', many: '# d’autres', other: '# autres' })],
  )

/** How many came or went, for the verb. */
const isOne = (names: readonly string[], others: number) => names.length + others === 1

export const newMessages = (count: number) =>
  plural(count, { one: '# nouveau message', many: '# de nouveaux messages', other: '# nouveaux messages' })

export const timeline: FirstWords['timeline'] = {
  label: 'Messages',
  loading: 'Chargement des messages…',

  today: 'Aujourd’hui',
  yesterday: 'Hier',
  jumpToDate: (day) => `${day}, aller à une date`,

  unread: 'Nouveaux',
  unreadLabel: 'Nouveaux messages à partir d’ici',
  newCount: newMessages,
  markRead: 'Marquer comme lu',

  loadFailed: 'Ces messages n’ont pas pu être chargés.',
  start: (room) => `Ici commence ${room}`,
  startDirect: 'Ici commence votre conversation',
  madeBy: (person, when) => `${person} a créé ce salon le ${when}. Tout ce qui se dit ici commence ci-dessous.`,
  startText: 'Tout ce qui se dit ici commence ci-dessous.',
  startEmpty: 'Rien n’a encore été dit. Et si vous disiez bonjour ?',

  somebody: 'quelqu’un',
  notes: {
    created: (person) => `${person} a créé ce salon`,
    joined: (names, others) =>
      `${people(names, others)} ${isOne(names, others) ? 'a rejoint le salon' : 'ont rejoint le salon'}`,
    left: (names, others) =>
      `${people(names, others)} ${isOne(names, others) ? 'a quitté le salon' : 'ont quitté le salon'}`,
    added: (person, names, others) => `${person} a ajouté ${people(names, others)}`,
    removed: (person, names, others) => `${person} a retiré ${people(names, others)}`,
    renamed: (person, name) => `${person} a renommé le salon en ${name}`,
    topic: (person, topic) => `${person} a changé le sujet : ${topic}`,
    noTopic: (person) => `${person} a effacé le sujet`,
    archived: (person) => `${person} a archivé le salon`,
    unarchived: (person) => `${person} a rouvert le salon`,
    owner: (person) => `Le salon appartient maintenant à ${person}`,
    pinned: (person) => `${person} a épinglé un message`,
  },

  typingOne: (name) => `${name} est en train d’écrire…`,
  typingTwo: (first, second) => `${first} et ${second} sont en train d’écrire…`,
  typingSeveral: (count) =>
    plural(count, {
      one: '# personne est en train d’écrire…',
      many: '# de personnes sont en train d’écrire…',
      other: '# personnes sont en train d’écrire…',
    }),

  said: (name, text) => `${name} : ${text}`,
}
