import type { Words } from '../en.ts'

export const roomMenu: Words['roomMenu'] = {
  markRead: '既読にする',
  favourite: 'お気に入りに追加',
  unfavourite: 'お気に入りから外す',
  up: '上へ移動',
  down: '下へ移動',
  notify: '通知',
  levels: { all: 'すべて', mentions: 'メンションのみ', none: '通知しない' },
  hour: '1時間ミュート',
  unmute: 'ミュートを解除',
  copyLink: 'リンクをコピー',
  copied: 'リンクをコピーしました',
  copyFailed: 'リンクをコピーできませんでした',
  leave: '退出…',
  leaveTitle: (room) => `「${room}」から退出しますか？`,
  leavePublic: 'いつでも戻ってこられます。',
  leavePrivate: '非公開ルームのため、戻るには招待が必要です。',
  leaveAction: '退出',
  failed: 'うまくいきませんでした',
}
