import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const message: FirstWords['message'] = {
  label: (name, time) => `${name}、${time}`,
  unknownPerson: '誰か',
  edited: '編集済み',
  editedAt: (when) => `${when}に編集。以前の版を表示`,
  pinned: 'ピン留め済み',
  deleted: 'このメッセージは削除されました。',
  react: 'リアクションを追加',

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
  },
}

function join(names: readonly string[]): string {
  return new Intl.ListFormat('ja').format(names)
}
