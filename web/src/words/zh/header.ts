import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const header: FirstWords['header'] = {
  members: (count) => plural(count, { other: '# 位成员' }),
  count: (count) => plural(count, { other: '#' }),
  pins: '置顶消息',
  search: '在此房间中搜索',
  details: '详情',
  more: '房间的更多信息',
  muted: '已静音',
  moreTopic: '查看完整话题',
  lessTopic: '收起话题',
}
