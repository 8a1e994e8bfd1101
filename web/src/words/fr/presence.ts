import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: 'En ligne',
    away: 'Absent',
    busy: 'Occupé',
    invisible: 'Invisible',
    offline: 'Hors ligne',
  },
  lastSeen: (when) => `Vu pour la dernière fois ${when}`,
}
