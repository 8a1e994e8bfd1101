import type { Words } from '../en.ts'

export const roomMenu: Words['roomMenu'] = {
  markRead: '标为已读',
  favourite: '添加星标',
  unfavourite: '移除星标',
  up: '上移',
  down: '下移',
  notify: '通知我',
  levels: { all: '所有消息', mentions: '仅提及', none: '不通知' },
  hour: '静音 1 小时',
  unmute: '取消静音',
  copyLink: '复制链接',
  copied: '链接已复制',
  copyFailed: '没能复制链接',
  leave: '离开…',
  leaveTitle: (room) => `要离开“${room}”吗？`,
  leavePublic: '你随时可以回来。',
  leavePrivate: '这是私密房间，回来需要有人邀请。',
  leaveAction: '离开',
  failed: '操作没有成功',
}
