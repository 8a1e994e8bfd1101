import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const leaving: Words['leaving'] = {
  title: '删除账号',
  note: (days) =>
    `你会立刻在所有设备上退出登录。${days}内登录即可撤回；之后个人资料、设置、联系人和设备都会抹除，你的房间交给下一位，你的名字不会再给任何人。`,
  noteGuest: '你会立刻退出并被抹除：访客无法撤回。',
  act: '删除账号…',
  question: '要删除账号吗？',
  text: (days) => `账号现在关闭，${days}后抹除。在此之前登录即可撤回。`,
  password: '你的密码',
  passwordMissing: '请输入密码。',
  said: '你说过的话和发过的文件',
  keep: '保留',
  keepText: '显示为“已删除的账号”，让别人仍能看到对话。',
  remove: '删除',
  removeText: '谁也无法再看到。',
  submit: '删除',
  done: '账号已关闭',
  doneText: (when) => `将于 ${when} 抹除。在此之前登录即可撤回。`,
  doneNow: '正在抹除。',
  leaving: '你删除了这个账号。它还没有被抹除，可以撤回。',
  restore: '撤回并登录',
  restoreFailed: '无法撤回',
  days: (count) => plural(count, { other: '# 天' }),
}
