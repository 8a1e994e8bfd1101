import type { Words } from '../en.ts'

export const calendar: Words['calendar'] = {
  title: 'Zu einem Datum springen',
  previous: 'Voriger Monat',
  next: 'Nächster Monat',
  today: 'Heute',
  first: 'Erste Nachricht',
}
