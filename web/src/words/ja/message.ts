import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const message: Words['message'] = {
  label: (name, time) => `${name}、${time}`,
  profileOf: (name) => `${name}さんのプロフィール`,
  unknownPerson: '誰か',
  edited: '編集済み',
  editedAt: (when) => `${when}に編集。以前の版を表示`,
  pinned: 'ピン留め済み',
  deleted: 'このメッセージは削除されました。',
  mentionsYou: 'あなたへのメンション',
  toolbar: '操作',
  more: 'その他の操作',
  react: 'リアクションを追加',
  reactWith: (emoji) => `${emoji}でリアクション`,
  removed: 'メッセージを削除しました',
  undo: '元に戻す',
  copied: 'コピーしました',
  copyFailed: 'ブラウザーがコピーを許可していません',
  reactFailed: 'リアクションを追加できませんでした',
  pinFailed: 'メッセージをピン留めできませんでした',
  unpinFailed: 'ピン留めを外せませんでした',
  saved: '保存しました',
  unsaved: '保存済みから外しました',
  saveFailed: '保存を変更できませんでした',
  removeFailed: 'メッセージを削除できませんでした',

  actions: {
    react: 'リアクション…',
    reply: '返信',
    edit: '編集',
    pin: '全員向けにピン留め',
    unpin: 'ピン留めを外す',
    save: '保存する',
    unsave: '保存済みから外す',
    unread: 'ここから未読にする',
    copyText: 'テキストをコピー',
    copyMarkdown: 'Markdownをコピー',
    copyLink: 'リンクをコピー',
    readers: '既読の人を見る',
    versions: '以前の版',
    remove: '削除',
    removeOfOthers: '全員の画面から削除…',
  },

  removeTitle: 'このメッセージを削除しますか？',
  removeText: (name) => `${name}さんが書いたメッセージです。ルームの全員の画面から消えます。`,
  removeAction: 'メッセージを削除',

  reply: {
    to: (name) => `${name}さんへの返信。元のメッセージへ移動`,
    deleted: '削除されたメッセージ',
  },

  reactions: {
    label: 'リアクション',
    one: (emoji, names, count) => `${emoji} ${count}：${names}`,
    you: 'あなた',
    names: (names, others) => (others === 0 ? join(names) : join([...names, plural(others, { other: 'ほか#人' })])),
    choose: 'リアクションを選ぶ',
    more: 'すべての絵文字',
  },

  receipts: {
    sent: '送信済み',
    read: '既読',
    title: '既読の人',
    readBy: (count) => plural(count, { other: '既読#人' }),
    deliveredTo: (count) => plural(count, { other: 'ほか#人に配信済み' }),
    nobody: 'まだ誰も読んでいません。',
    failed: '確認できませんでした',
  },

  versions: {
    title: '以前の版',
    now: '現在',
    first: '最初の版',
    failed: '以前の版を読み込めませんでした',
    added: '追加：',
    dropped: '削除：',
  },

  unsent: {
    sending: '送信しています…',
    failed: '送信できませんでした。',
    retry: '再試行',
    edit: '編集',
    discard: '破棄',
    discarded: 'メッセージを破棄しました',
    putBack: '元に戻す',
  },
}

function join(names: readonly string[]): string {
  return new Intl.ListFormat('ja').format(names)
}
