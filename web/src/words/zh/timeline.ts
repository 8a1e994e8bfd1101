import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

const list = new Intl.ListFormat('zh', { type: 'conjunction' })

const people = (names: readonly string[], others: number): string =>
  list.format(others === 0 ? names : [...names, plural(others, { other: '另外 # 人' })])

export const timeline: FirstWords['timeline'] = {
  label: '消息',
  loading: '正在加载消息…',

  today: '今天',
  yesterday: '昨天',
  jumpToDate: (day) => `${day}，跳转到日期`,

  unread: '新消息',
  unreadLabel: '以下是新消息',
  newCount: (count) => plural(count, { other: '# 条新消息' }),
  markRead: '标为已读',

  loadFailed: '没能加载这些消息。',
  start: (room) => `这里是“${room}”的开头`,
  startDirect: '这里是你们对话的开头',
  madeBy: (person, when) => `${person} 于${when}创建了这个房间。所有对话从这里开始。`,
  startText: '所有对话从这里开始。',
  startEmpty: '还没有人说话。打个招呼吧？',

  somebody: '某人',
  notes: {
    created: (person) => `${person} 创建了这个房间`,
    joined: (names, others) => `${people(names, others)} 加入了房间`,
    left: (names, others) => `${people(names, others)} 离开了房间`,
    added: (person, names, others) => `${person} 添加了 ${people(names, others)}`,
    removed: (person, names, others) => `${person} 移出了 ${people(names, others)}`,
    renamed: (person, name) => `${person} 将房间重命名为“${name}”`,
    topic: (person, topic) => `${person} 更改了话题：${topic}`,
    noTopic: (person) => `${person} 清除了话题`,
    archived: (person) => `${person} 归档了房间`,
    unarchived: (person) => `${person} 重新开放了房间`,
    owner: (person) => `${person} 现在是房间的所有者`,
    pinned: (person) => `${person} 置顶了一条消息`,
  },

  typingOne: (name) => `${name} 正在输入…`,
  typingTwo: (first, second) => `${first} 和 ${second} 正在输入…`,
  typingSeveral: (count) => plural(count, { other: '# 人正在输入…' }),

  said: (name, text) => `${name}：${text}`,
}
