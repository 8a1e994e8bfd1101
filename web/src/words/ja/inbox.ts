import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const inbox: Words['inbox'] = {
  title: '受信トレイ',
  navigation: '受信トレイの区分',
  tabs: { unread: '未読', mentions: 'メンション', saved: '保存済み' },
  hint: '矢印キーで移動、Enterで開く、Eで完了にします。',
  empty: 'すべて既読です',
  emptyText: '待っているメッセージはありません。離れている間の会話はここに表示されます。',
  readAll: 'すべて既読にする',
  markRead: '既読にする',
  unread: (count) => plural(count, { other: '新着#件' }),
  mentions: (count) => plural(count, { other: 'メンション#件' }),
  wasRead: (rooms) => plural(rooms, { other: '#件のルームを既読にしました' }),
  noMentions: 'メンションはまだありません',
  noMentionsText: '誰かが@を付けてあなたの名前を書くと、ここに残ります。',
  noSaved: '保存したメッセージはまだありません',
  noSavedText: 'メニューからメッセージを保存すると、ここでまた見つけられます。',
  failed: '一覧を読み込めませんでした',
  more: 'さらに表示',
  unsave: '保存済みから外す',
  unsaveFailed: '保存済みから外せませんでした',
}
