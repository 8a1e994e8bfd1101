import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: '在线',
    away: '离开',
    busy: '忙碌',
    invisible: '隐身',
    offline: '离线',
  },
  lastSeen: (when) => `上次在线：${when}`,
}
