import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const message: FirstWords['message'] = {
  label: (name, time) => `${name}、${time}`,
  profileOf: (name) => `${name}さんのプロフィール`,
  unknownPerson: '誰か',
  edited: '編集済み',
  editedAt: (when) => `${when}に編集。以前の版を表示`,
  pinned: 'ピン留め済み',
  deleted: 'このメッセージは削除されました。',
  mentionsYou: 'あなたへのメンション',
  react: 'リアクションを追加',
  removed: 'メッセージを削除しました',
  copyFailed: 'ブラウザーがコピーを許可していません',
  reactFailed: 'リアクションを追加できませんでした',
  pinFailed: 'メッセージをピン留めできませんでした',
  unpinFailed: 'ピン留めを外せませんでした',
  saved: '保存しました',
  unsaved: '保存済みから外しました',
  saveFailed: '保存を変更できませんでした',
  removeFailed: 'メッセージを削除できませんでした',

  answers: (name) => `${name}さんへの返信。元のメッセージへ移動`,

  reactions: {
    label: 'リアクション',
    one: (emoji, names, count) => `${emoji} ${count}：${names}`,
    you: 'あなた',
    names: (names, others) => (others === 0 ? join(names) : join([...names, plural(others, { other: 'ほか#人' })])),
  },

  receipts: {
    sent: '送信済み',
    read: '既読',
  },

  unsent: {
    sending: '送信しています…',
    waits: '接続を待っています',
    failed: '送信できませんでした。',
    edit: '編集',
    discard: '破棄',
    discarded: 'メッセージを破棄しました',
    putBack: '元に戻す',
  },
}

function join(names: readonly string[]): string {
  return new Intl.ListFormat('ja').format(names)
}
