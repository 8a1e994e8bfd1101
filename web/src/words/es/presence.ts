import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: 'En línea',
    away: 'Ausente',
    busy: 'No molestar',
    invisible: 'Invisible',
    offline: 'Sin conexión',
  },
  lastSeen: (when) => `Última vez ${when}`,
}
