import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const markdown: FirstWords['markdown'] = {
  code: 'Code',
  showLines: (count) =>
    plural(count, { one: 'Afficher # ligne', many: 'Afficher # de lignes', other: 'Afficher les # lignes' }),
  showLess: 'Afficher moins',
  showMore: 'Afficher plus',
  spoiler: 'Spoiler, l’afficher',
  table: 'Tableau',
  done: 'Fait :',
  open: 'À faire :',
}
