import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const sidebar: FirstWords['sidebar'] = {
  jump: 'Aller à…',
  inbox: 'Réception',
  search: 'Recherche',
  browse: 'Parcourir les salons',
  rooms: 'Vos salons',
  sections: {
    favourites: 'Favoris',
    unread: 'Non lus',
    channels: 'Canaux',
    groups: 'Groupes',
    directs: 'Messages directs',
  },
  newRoom: 'Créer un salon',
  newDirect: 'Nouveau message direct',
  options: 'Options de la liste',
  row: (parts) => parts.join(', '),
  unread: (count) =>
    plural(count, { one: '# message non lu', many: '# de messages non lus', other: '# messages non lus' }),
  mentions: (count) => plural(count, { one: '# mention', many: '# de mentions', other: '# mentions' }),
  notSent: (count) =>
    plural(count, { one: '# message non envoyé', many: '# de messages non envoyés', other: '# messages non envoyés' }),
  inboxWith: (count) =>
    plural(count, {
      one: 'Boîte de réception, # message pour vous',
      many: 'Boîte de réception, # de messages pour vous',
      other: 'Boîte de réception, # messages pour vous',
    }),
  peopleWith: (count) =>
    plural(count, { one: 'Personnes, # demande', many: 'Personnes, # de demandes', other: 'Personnes, # demandes' }),
  hidden: (count) => plural(count, { one: '# salon', many: '# de salons', other: '# salons' }),
  muted: 'en sourdine',
  privateRoom: 'privé',
  draft: 'brouillon',
  typing: 'en train d’écrire',
  most: '99+',
}
