import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')
const roomCount = (count: number) => plural(count, { one: '# salon', many: '# de salons', other: '# salons' })

export const directory: Words['directory'] = {
  title: 'Salons',
  about: 'Tous les canaux ouverts à tous ici. Jetez un œil avant de les rejoindre.',
  create: 'Nouveau salon',
  search: 'Rechercher des salons',
  searchPlaceholder: 'Nom, adresse ou sujet',
  order: 'Tri',
  orders: { members: 'Plus de membres', recent: 'Activité récente', name: 'Par nom' },
  categories: 'Catégories',
  all: 'Tous',
  inCategory: roomCount,
  count: (count, more) =>
    more
      ? plural(count, { one: 'Le premier salon', many: 'Les premiers # de salons', other: 'Les # premiers salons' })
      : roomCount(count),
  members: (count) => plural(count, { one: '# membre', many: '# de membres', other: '# membres' }),
  lively: (when) => `Dernière activité : ${when}`,
  joined: 'Rejoint',
  failed: 'Les salons n’ont pas pu être chargés',
  none: (query) => (query === '' ? 'Aucun salon dans cette catégorie' : `Aucun salon trouvé pour « ${query} »`),
  noneText:
    'Essayez une partie du nom, ou cherchez dans toutes les catégories. Les salons privés n’apparaissent jamais ici.',
  showAll: 'Afficher tous les salons',
  empty: 'Il n’y a pas encore de salon',
  emptyText: 'Dans un salon, on parle d’une chose : une équipe, un projet, un loisir. Créez le premier.',
  emptyForGuests: 'Dès que quelqu’un ouvrira un canal public, vous le trouverez ici.',
  createFirst: 'Créer le premier salon',
}
