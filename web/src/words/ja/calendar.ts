import type { Words } from '../en.ts'

export const calendar: Words['calendar'] = {
  title: '日付へ移動',
  previous: '前の月',
  next: '次の月',
  today: '今日',
  first: '最初のメッセージ',
}
