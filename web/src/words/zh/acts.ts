import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const acts: Words['acts'] = {
  toolbar: '操作',
  more: '更多操作',
  reactWith: (emoji) => `用 ${emoji} 回应`,
  actions: {
    react: '表情回应…',
    reply: '回复',
    edit: '编辑',
    pin: '为所有人置顶',
    unpin: '取消置顶',
    save: '收藏',
    unsave: '取消收藏',
    unread: '从这里起标为未读',
    copyText: '复制文字',
    copyMarkdown: '复制 Markdown',
    copyLink: '复制链接',
    readers: '谁已读',
    reactors: '谁回应了',
    versions: '历史版本',
    report: '举报…',
    remove: '删除',
    removeOfOthers: '为所有人删除…',
  },
  removeTitle: '要删除这条消息吗？',
  removeText: (name) => `它会对房间里的所有人消失。这条消息是 ${name} 写的。`,
  removeAction: '删除消息',
  quotes: { message: '一条消息', deleted: '已删除的消息' },
  reactions: {
    choose: '选择表情回应',
    more: '全部表情',
  },
  receipts: {
    title: '谁已读',
    readBy: (count) => plural(count, { other: '# 人已读' }),
    deliveredTo: (count) => plural(count, { other: '另已送达 # 人' }),
    nobody: '还没有人读过。',
    failed: '没能查询已读情况',
  },
  reactors: {
    one: (emoji, count) => `${emoji}，${plural(count, { other: '# 人' })}`,
    more: '显示更多',
    failed: '没能查询回应情况',
  },
  versions: {
    title: '历史版本',
    now: '当前',
    first: '最初版本',
    failed: '没能加载历史版本',
    added: '新增：',
    dropped: '删去：',
  },
}
