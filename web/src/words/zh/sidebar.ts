import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const sidebar: FirstWords['sidebar'] = {
  jump: '前往…',
  inbox: '收件箱',
  search: '搜索',
  browse: '浏览房间',
  rooms: '你的房间',
  sections: {
    favourites: '星标',
    unread: '未读',
    channels: '频道',
    groups: '群组',
    directs: '私信',
  },
  newRoom: '创建房间',
  newDirect: '新私信',
  options: '列表选项',
  row: (parts) => parts.join('，'),
  unread: (count) => plural(count, { other: '# 条未读消息' }),
  mentions: (count) => plural(count, { other: '# 次提及' }),
  notSent: (count) => plural(count, { other: '# 条消息未发送' }),
  inboxWith: (count) => plural(count, { other: '收件箱，# 条给你的消息' }),
  peopleWith: (count) => plural(count, { other: '人员，# 个请求' }),
  hidden: (count) => plural(count, { other: '# 个房间' }),
  muted: '已静音',
  privateRoom: '私密',
  draft: '草稿',
  typing: '正在输入',
  most: '99+',
}
