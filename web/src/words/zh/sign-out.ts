import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

/** Before somebody signs out who loses something by it. */
export const signOut: Words['signOut'] = {
  title: '退出登录并丢弃这些内容？',
  text: '它们只在这个浏览器里。退出登录会将其删除。',
  listed: '尚未发送',
  messages: (count) => plural(count, { other: '# 条消息未发送' }),
  begun: (count) => plural(count, { other: '# 份草稿' }),
  files: (count) => plural(count, { other: '# 个已选文件' }),
  otherRoom: '你已不在的房间',
  action: '退出并删除',
  stay: '保持登录',
}
