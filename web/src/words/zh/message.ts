import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const message: Words['message'] = {
  label: (name, time) => `${name}，${time}`,
  profileOf: (name) => `${name} 的个人资料`,
  unknownPerson: '某人',
  edited: '已编辑',
  editedAt: (when) => `编辑于 ${when}。查看历史版本`,
  pinned: '已置顶',
  deleted: '这条消息已删除。',
  mentionsYou: '提到了你',
  toolbar: '操作',
  more: '更多操作',
  react: '添加表情回应',
  reactWith: (emoji) => `用 ${emoji} 回应`,
  removed: '消息已删除',
  undo: '撤销',
  copied: '已复制',
  copyFailed: '浏览器不允许复制',
  reactFailed: '没能添加你的回应',
  pinFailed: '没能置顶这条消息',
  unpinFailed: '没能取消置顶',
  saved: '已收藏',
  unsaved: '已取消收藏',
  saveFailed: '没能更改收藏',
  removeFailed: '没能删除这条消息',

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
    versions: '历史版本',
    remove: '删除',
    removeOfOthers: '为所有人删除…',
  },

  removeTitle: '要删除这条消息吗？',
  removeText: (name) => `它会对房间里的所有人消失。这条消息是 ${name} 写的。`,
  removeAction: '删除消息',

  reply: {
    to: (name) => `回复 ${name}。跳转到那条消息`,
    deleted: '已删除的消息',
  },

  reactions: {
    label: '表情回应',
    one: (emoji, names, count) => `${emoji} ${count}：${names}`,
    you: '你',
    names: (names, others) => (others === 0 ? join(names) : join([...names, plural(others, { other: '另外 # 人' })])),
    choose: '选择表情回应',
    more: '全部表情',
  },

  receipts: {
    sent: '已发送',
    read: '已读',
    title: '谁已读',
    readBy: (count) => plural(count, { other: '# 人已读' }),
    deliveredTo: (count) => plural(count, { other: '另已送达 # 人' }),
    nobody: '还没有人读过。',
    failed: '没能查询已读情况',
  },

  versions: {
    title: '历史版本',
    now: '当前',
    first: '最初版本',
    failed: '没能加载历史版本',
    added: '新增：',
    dropped: '删去：',
  },

  unsent: {
    sending: '正在发送…',
    failed: '发送失败。',
    retry: '重试',
    edit: '编辑',
    discard: '丢弃',
    discarded: '消息已丢弃',
    putBack: '恢复',
  },
}

function join(names: readonly string[]): string {
  return new Intl.ListFormat('zh').format(names)
}
