import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const markdown: FirstWords['markdown'] = {
  code: 'コード',
  showLines: (count) => plural(count, { other: '全#行を表示' }),
  showLess: '折りたたむ',
  showMore: '続きを表示',
  spoiler: 'ネタバレを表示',
  table: '表',
  done: '完了：',
  open: '未完了：',
}
