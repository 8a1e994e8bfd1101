import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const inbox: Words['inbox'] = {
  title: '收件箱',
  navigation: '收件箱分区',
  tabs: { unread: '未读', mentions: '提及', saved: '收藏' },
  hint: '方向键移动，Enter 打开，E 标为已处理。',
  empty: '全部已读',
  emptyText: '没有等你处理的消息。你不在时的消息会显示在这里。',
  readAll: '全部标为已读',
  markRead: '标为已读',
  unread: (count) => plural(count, { other: '# 条新消息' }),
  mentions: (count) => plural(count, { other: '# 次提及' }),
  wasRead: (rooms) => plural(rooms, { other: '已将 # 个房间标为已读' }),
  noMentions: '还没有人提到你',
  noMentionsText: '有人用 @ 提到你时，会保存在这里。',
  noSaved: '还没有收藏',
  noSavedText: '从消息菜单中收藏消息，之后就能在这里找到。',
  failed: '没能加载列表',
  more: '显示更多',
  unsave: '取消收藏',
  unsaveFailed: '没能取消收藏',
}
