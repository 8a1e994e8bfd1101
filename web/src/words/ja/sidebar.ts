import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const sidebar: FirstWords['sidebar'] = {
  jump: '移動…',
  inbox: '受信トレイ',
  search: '検索',
  browse: 'ルームを探す',
  rooms: '参加中のルーム',
  sections: {
    favourites: 'お気に入り',
    unread: '未読',
    channels: 'チャンネル',
    groups: 'グループ',
    directs: 'ダイレクトメッセージ',
  },
  newRoom: 'ルームを作成',
  newDirect: '新しいダイレクトメッセージ',
  options: '一覧のオプション',
  row: (parts) => parts.join('、'),
  unread: (count) => plural(count, { other: '未読メッセージ#件' }),
  mentions: (count) => plural(count, { other: 'メンション#件' }),
  notSent: (count) => plural(count, { other: '未送信のメッセージ#件' }),
  inboxWith: (count) => plural(count, { other: '受信トレイ、あなた宛てのメッセージ#件' }),
  peopleWith: (count) => plural(count, { other: '人、申請#件' }),
  hidden: (count) => plural(count, { other: '#件のルーム' }),
  muted: 'ミュート中',
  privateRoom: '非公開',
  draft: '下書き',
  typing: '入力中',
  most: '99+',
}
