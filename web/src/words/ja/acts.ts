import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const acts: Words['acts'] = {
  toolbar: '操作',
  more: 'その他の操作',
  reactWith: (emoji) => `${emoji}でリアクション`,
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
    reactors: 'リアクションした人',
    versions: '以前の版',
    report: '通報…',
    remove: '削除',
    removeOfOthers: '全員の画面から削除…',
  },
  removeTitle: 'このメッセージを削除しますか？',
  removeText: (name) => `${name}さんが書いたメッセージです。ルームの全員の画面から消えます。`,
  removeAction: 'メッセージを削除',
  quotes: { message: 'メッセージ', deleted: '削除されたメッセージ' },
  reactions: {
    choose: 'リアクションを選ぶ',
    more: 'すべての絵文字',
  },
  receipts: {
    title: '既読の人',
    readBy: (count) => plural(count, { other: '既読#人' }),
    deliveredTo: (count) => plural(count, { other: 'ほか#人に配信済み' }),
    nobody: 'まだ誰も読んでいません。',
    failed: '確認できませんでした',
  },
  reactors: {
    one: (emoji, count) => `${emoji}、${plural(count, { other: '#人' })}`,
    more: 'さらに表示',
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
}
