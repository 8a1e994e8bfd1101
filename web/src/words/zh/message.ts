import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const message: FirstWords['message'] = {
  label: (name, time) => `${name}，${time}`,
  unknownPerson: '某人',
  edited: '已编辑',
  editedAt: (when) => `编辑于 ${when}。查看历史版本`,
  pinned: '已置顶',
  deleted: '这条消息已删除。',
  react: '添加表情回应',

  answers: (name) => `回复 ${name}。跳转到那条消息`,

  reactions: {
    label: '表情回应',
    one: (emoji, names, count) => `${emoji} ${count}：${names}`,
    you: '你',
    names: (names, others) => (others === 0 ? join(names) : join([...names, plural(others, { other: '另外 # 人' })])),
  },

  receipts: {
    sent: '已发送',
    read: '已读',
  },

  unsent: {
    sending: '正在发送…',
    waits: '等待连接',
  },
}

function join(names: readonly string[]): string {
  return new Intl.ListFormat('zh').format(names)
}
