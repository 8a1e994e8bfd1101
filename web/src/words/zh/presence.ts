import type { FirstWords } from '../en/first.ts'

export const presence: FirstWords['presence'] = {
  states: {
    online: '在线',
    away: '离开',
    busy: '忙碌',
    invisible: '隐身',
    offline: '离线',
  },
  notes: {
    online: '别人能看到你在线。',
    away: '你在线，但暂时走开了。',
    busy: '你不想被打扰。',
    invisible: '在别人看来你是离线的。',
  },
  label: '在线状态',
  lastSeen: (when) => `上次在线：${when}`,
  setFailed: '没能更改你的在线状态',
}
