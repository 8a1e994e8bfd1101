import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: 'オンライン',
    away: '離席中',
    busy: '取り込み中',
    invisible: 'オンライン状態を隠す',
    offline: 'オフライン',
  },
  lastSeen: (when) => `最終オンライン：${when}`,
}
