import type { FirstWords } from '../en/first.ts'
import { isolated } from './isolated.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: 'متصل',
    away: 'بعيد',
    busy: 'مشغول',
    invisible: 'مخفي',
    offline: 'غير متصل',
  },
  lastSeen: (when) => `آخر ظهور ${isolated(when)}`,
}
