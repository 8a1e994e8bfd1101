import type { Words } from '../en.ts'

export const presence: Words['presence'] = {
  states: {
    online: 'Online',
    away: 'Abwesend',
    busy: 'Beschäftigt',
    invisible: 'Unsichtbar',
    offline: 'Offline',
  },
  notes: {
    online: 'Andere sehen, dass du da bist.',
    away: 'Du bist da, aber gerade nicht dabei.',
    busy: 'Du möchtest lieber nicht gestört werden.',
    invisible: 'Andere sehen dich als offline.',
  },
  label: 'Anwesenheit',
  lastSeen: (when) => `Zuletzt da: ${when}`,
  setFailed: 'Deine Anwesenheit konnte nicht geändert werden',
}
