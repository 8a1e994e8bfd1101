import type { Words } from '../en.ts'

export const calendar: Words['calendar'] = {
  title: '跳转到日期',
  previous: '上个月',
  next: '下个月',
  today: '今天',
  first: '第一条消息',
}
