import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const switcher: Words['switcher'] = {
  title: '前往',
  label: '房间、成员或命令',
  placeholder: '想去哪里？',
  people: '名称或用户名',
  peopleTitle: '新私信',
  none: (query) => `没有找到“${query}”`,
  start: '请输入名称。',
  publicRoom: '公开房间',
  search: (query) => `在消息中搜索“${query}”`,
  results: (count) => plural(count, { other: '# 个结果' }),
  directFailed: '没能打开对话',
  command: {
    inbox: '收件箱',
    browse: '浏览房间',
    create: '创建房间',
    people: '查找成员',
    contacts: '联系人',
    settings: '设置',
    appearance: '外观',
    light: '主题：浅色',
    dark: '主题：深色',
    allRead: '全部标为已读',
    help: '键盘快捷键',
    signOut: '退出登录',
  },
}
