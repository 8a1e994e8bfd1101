import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

export const offline: Words['offline'] = {
  connecting: '正在连接…',
  connectingSince: (since) => `正在连接… 你看到的是${since}的内容。`,
  offline: '你已离线。你写的内容会在稍后发送。',
  offlineSince: (since) => `你已离线，看到的是${since}的内容。你写的内容会在稍后发送。`,
  waiting: (seconds) => plural(seconds, { other: '# 秒后重试' }),
  trying: '正在重试…',
  lost: '服务器没有响应。你写的内容会在稍后发送。',
  lostSince: (since) => `服务器没有响应。你看到的是${since}的内容，你写的内容会在稍后发送。`,
  tryNow: '立即重试',
  stopped: {
    signed_out: '你已退出登录。',
    banned: '你已无法再使用这里。',
    unsupported_version: '这个页面的版本太旧，服务器已不支持。',
    refused: '服务器不允许这个页面连接。',
  },
  reload: '重新加载',
  upToDate: (when) => `上次更新：${when}`,
  update: {
    title: '有新版本了',
    text: '下次加载页面时就会使用新版本。',
    reload: '立即加载',
  },
}
