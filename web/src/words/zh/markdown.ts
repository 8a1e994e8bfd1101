import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const markdown: FirstWords['markdown'] = {
  code: '代码',
  showLines: (count) => plural(count, { other: '显示全部 # 行' }),
  showLess: '收起',
  showMore: '展开',
  spoiler: '剧透内容，点击显示',
  table: '表格',
  done: '已完成：',
  open: '待办：',
}
