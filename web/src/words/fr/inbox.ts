import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const inbox: Words['inbox'] = {
  title: 'Boîte de réception',
  navigation: 'Parties de la boîte de réception',
  tabs: { unread: 'Non lus', mentions: 'Mentions', saved: 'Enregistrés' },
  hint: 'Les flèches déplacent, Entrée ouvre, E classe.',
  empty: 'Tout est lu',
  emptyText: 'Rien ne vous attend. Ce qui se dit en votre absence apparaît ici.',
  readAll: 'Tout marquer comme lu',
  markRead: 'Marquer comme lu',
  unread: (count) => plural(count, { one: '# nouveau', many: '# de nouveaux', other: '# nouveaux' }),
  mentions: (count) => plural(count, { one: '# mention', many: '# de mentions', other: '# mentions' }),
  wasRead: (rooms) =>
    plural(rooms, {
      one: 'Marqué comme lu',
      many: '# de salons marqués comme lus',
      other: '# salons marqués comme lus',
    }),
  noMentions: 'Aucune mention pour l’instant',
  noMentionsText: 'Quand quelqu’un écrit votre nom avec un @, c’est gardé ici.',
  noSaved: 'Rien d’enregistré pour l’instant',
  noSavedText: 'Enregistrez un message depuis son menu, et retrouvez-le ici.',
  failed: 'La liste n’a pas pu être chargée',
  more: 'Afficher plus',
  unsave: 'Retirer des messages enregistrés',
  unsaveFailed: 'Le message n’a pas pu être retiré de ceux que vous avez enregistrés',
}
