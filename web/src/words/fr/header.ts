import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const header: FirstWords['header'] = {
  members: (count) => plural(count, { one: '# membre', many: '# de membres', other: '# membres' }),
  count: (count) => plural(count, { other: '#' }),
  pins: 'Messages épinglés',
  search: 'Chercher dans ce salon',
  details: 'Détails',
  more: 'En savoir plus sur ce salon',
  muted: 'En sourdine',
  moreTopic: 'Lire tout le sujet',
  lessTopic: 'Réduire le sujet',
}
