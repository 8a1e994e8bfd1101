import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const invites: Words['invites'] = {
  title: '招待が届いています',
  by: (name) => `${name}さんがルームに招待しています。`,
  expires: (when) => `招待の期限：${when}`,
  place: (place) => `このルームは「${place}」にあります。まだログインしていません。`,
  join: 'ルームに参加',
  joining: '参加しています…',
  registerAndJoin: 'アカウントを作成して参加',
  signInAndJoin: 'ログインして参加',
  joinAsGuest: 'ゲストとして参加',
  gone: 'この招待は無効になりました',
  goneText:
    '期限切れか、使用回数の上限に達したか、取り消された可能性があります。送ってくれた人に新しい招待を頼んでください。すぐに作れます。',
  failed: '招待を読み込めませんでした',

  new: '新しい招待リンク',
  lasts: '有効期間',
  lastings: { hour: '1時間', day: '1日', week: '1週間', month: '30日', ever: '無期限' },
  uses: '使える人数',
  countsOfUses: (most) => (most === null ? '無制限' : plural(most, { other: '#人' })),
  make: 'リンクを作成',
  making: '作成しています…',
  made: 'リンクを作成し、コピーしました',
  madeUncopied: 'リンクを作成しました',
  makeFailed: 'リンクを作成できませんでした',
  list: '有効なリンク',
  none: 'リンクはまだありません',
  noneText:
    'リンクがあれば、まだここにいない人も参加できます。メールで送ったり、印刷したり、ページに載せたりできます。',
  listFailed: 'リンクを読み込めませんでした',
  left: (left) => (left === null ? '使用回数は無制限' : plural(left, { other: '残り#回' })),
  used: (uses) => plural(uses, { other: '#回使用済み' }),
  ends: (when) => `期限：${when}`,
  endless: '無期限',
  creator: (name) => `作成：${name}さん`,
  copy: 'リンクをコピー',
  copied: 'コピーしました',
  revoke: '取り消す',
  revokeTitle: 'このリンクを取り消しますか？',
  revokeText: 'リンクを持っていても、もう参加できなくなります。すでに参加した人はそのままです。',
  revokeFailed: 'リンクを取り消せませんでした',
  people: 'ここにいる人を追加',
  peopleText: 'このスペースの人はすぐに追加できます。リンクは必要ありません。',
}
