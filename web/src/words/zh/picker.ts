import type { Words } from '../en.ts'

const list = (names: readonly string[]) => new Intl.ListFormat('zh').format(names)

export const picker: Words['picker'] = {
  placeholder: '名称或用户名',
  chosen: '已选择的人',
  chipHint: '按 Backspace 或 Delete 移除',
  remove: (name) => `移除 ${name}`,
  found: '成员',
  looking: '正在查找…',
  nobody: '这里还没有其他人。',
  none: (query) => `没有找到“${query}”`,
  full: (most) => `一次最多选择 ${most} 人，其他人可以之后再添加。`,
  unwilling: (names) => `你不能添加 ${list(names)}。请发送联系人请求或房间链接。`,
}
