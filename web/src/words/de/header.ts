import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

export const header: FirstWords['header'] = {
  members: (count) => plural(count, { one: '# Mitglied', other: '# Mitglieder' }),
  count: (count) => plural(count, { other: '#' }),
  pins: 'Angepinnte Nachrichten',
  search: 'In diesem Raum suchen',
  details: 'Details',
  more: 'Mehr zu diesem Raum',
  muted: 'Stummgeschaltet',
  moreTopic: 'Ganzes Thema lesen',
  lessTopic: 'Thema einklappen',
}
