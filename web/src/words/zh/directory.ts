import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const directory: Words['directory'] = {
  title: '房间',
  about: '这里列出所有公开频道。加入之前可以先看看。',
  create: '新建房间',
  search: '查找房间',
  searchPlaceholder: '名称、地址或话题',
  order: '排序',
  orders: { members: '成员最多', recent: '最近活跃', name: '按名称' },
  categories: '分类',
  all: '全部',
  inCategory: (rooms) => plural(rooms, { other: '# 个房间' }),
  count: (count, more) => (more ? plural(count, { other: '前 # 个房间' }) : plural(count, { other: '# 个房间' })),
  members: (count) => plural(count, { other: '# 位成员' }),
  lively: (when) => `最近活跃：${when}`,
  joined: '已加入',
  failed: '没能加载房间',
  none: (query) => (query === '' ? '这个分类下没有房间' : `没有找到与“${query}”匹配的房间`),
  noneText: '试试只输入名称的一部分，或在所有分类中查找。私密房间不会出现在这里。',
  showAll: '显示所有房间',
  empty: '还没有房间',
  emptyText: '一个房间聊一件事：一个团队、一个项目，或一个爱好。来创建第一个吧。',
  emptyForGuests: '只要有人开设公开频道，你就能在这里找到。',
  createFirst: '创建第一个房间',
}
