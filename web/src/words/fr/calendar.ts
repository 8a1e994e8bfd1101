import type { Words } from '../en.ts'

export const calendar: Words['calendar'] = {
  title: 'Aller à une date',
  previous: 'Mois précédent',
  next: 'Mois suivant',
  today: 'Aujourd’hui',
  first: 'Premier message',
}
