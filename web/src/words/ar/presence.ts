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
  notes: {
    online: 'يرى الآخرون أنك هنا.',
    away: 'أنت هنا، لكن بعيد عن الشاشة.',
    busy: 'تفضيل عدم الإزعاج.',
    invisible: 'يراك الآخرون بحالة «غير متصل».',
  },
  label: 'حالة الحضور',
  lastSeen: (when) => `آخر ظهور ${isolated(when)}`,
  setFailed: 'تعذّر تغيير حالة حضورك',
}
