import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: 'Online',
    away: 'Abwesend',
    busy: 'Beschäftigt',
    invisible: 'Unsichtbar',
    offline: 'Offline',
  },
  lastSeen: (when) => `Zuletzt da: ${when}`,
}
