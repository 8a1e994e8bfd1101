import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
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
