import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: 'オンライン',
    away: '離席中',
    busy: '取り込み中',
    invisible: 'オンライン状態を隠す',
    offline: 'オフライン',
  },
  notes: {
    online: 'あなたがいることがほかの人に見えます。',
    away: 'オンラインですが、席を外しています。',
    busy: '今は邪魔されたくないときに。',
    invisible: 'ほかの人にはオフラインに見えます。',
  },
  label: '在席状態',
  lastSeen: (when) => `最終オンライン：${when}`,
  setFailed: '在席状態を変更できませんでした',
}
