import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: 'En ligne',
    away: 'Absent',
    busy: 'Occupé',
    invisible: 'Invisible',
    offline: 'Hors ligne',
  },
  notes: {
    online: 'Les autres voient que vous êtes là.',
    away: 'Vous êtes là, mais occupé ailleurs.',
    busy: 'Vous préférez ne pas être dérangé.',
    invisible: 'Les autres vous voient hors ligne.',
  },
  label: 'Présence',
  lastSeen: (when) => `Vu pour la dernière fois ${when}`,
  setFailed: 'Votre présence n’a pas pu être modifiée',
}
