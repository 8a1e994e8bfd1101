import { pluralIn } from '../plural.ts'
import type { LaterWords } from '../en/later.ts'

const plural = pluralIn('ja')

export const later: LaterWords = {
  arrival: {
    title: 'サーバーに接続できません',
    text: '接続が切れているか、サーバーが再起動中かもしれません。このページは自動で接続を試し続けます。',
    next: (seconds) => plural(seconds, { other: '#秒後に再試行' }),
    trying: '再試行しています…',
    tryNow: '今すぐ試す',
    details: '何が起きているかを詳しく見る',
  },
  unknown: {
    title: 'ここには何もありません',
    lost: '海図の外です',
    text: 'アドレスが間違っているか、ここにあったものが移動したのかもしれません。',
    home: 'ホームへ',
  },
  waitFor: (seconds) =>
    seconds >= 60
      ? plural(Math.ceil(seconds / 60), { other: '#分後にもう一度お試しください。' })
      : plural(seconds, { other: '#秒後にもう一度お試しください。' }),
  common: {
    undo: '元に戻す',
    cancel: 'キャンセル',
    close: '閉じる',
    optional: '任意',
    copied: 'コピーしました',
    copyFailed: 'このブラウザーではページからコピーできません。こちらを手動でコピーしてください：',
  },
  frame: {
    steps: { back: '戻る', forward: '進む' },
    theme: 'テーマ',
    administration: '管理',
    signOut: 'ログアウト',
    signOutFailed: 'ログアウトできませんでした',
    upgrade: 'アカウントを作成',
    guestNote: 'ゲストとして利用中です。',
    guestAction: 'アカウントを作成して名前を残す',
  },
  timeline: {
    newSince: (count, when) => `${when}以降の${plural(count, { other: '新着メッセージ#件' })}`,
    toUnread: '最初から見る',
    toPresent: '最新へ移動',
    toPresentNew: (count) => plural(count, { other: '新着メッセージ#件' }),
    back: '元の位置に戻る',
    jumpFailed: 'そのメッセージを開けませんでした',
    gone: 'そのメッセージはもうありません',
    goneText: '削除されたか、あなたがこのルームを見られるようになる前のものです。',
  },
  header: {
    invite: '招待する',
    date: '日付へ移動…',
  },
  presence: {
    notes: {
      online: 'あなたがいることがほかの人に見えます。',
      away: 'オンラインですが、席を外しています。',
      busy: '今は邪魔されたくないときに。',
      invisible: 'ほかの人にはオフラインに見えます。',
    },
    label: '在席状態',
    setFailed: '在席状態を変更できませんでした',
  },
  sidebar: {
    groupUnread: '未読のルームをまとめる',
    expandAll: 'すべてのセクションを開く',
    collapseAll: 'すべてのセクションを閉じる',
    moreAbove: '上に未読',
    moreBelow: '下に未読',
    none: 'ルームはまだありません',
    noneText: '参加したルームがここに並びます。',
    join: 'ルームに参加',
    create: '作成する',
  },
  message: {
    removed: 'メッセージを削除しました',
    copyFailed: 'ブラウザーがコピーを許可していません',
    reactFailed: 'リアクションを追加できませんでした',
    pinFailed: 'メッセージをピン留めできませんでした',
    unpinFailed: 'ピン留めを外せませんでした',
    saved: '保存しました',
    unsaved: '保存済みから外しました',
    saveFailed: '保存を変更できませんでした',
    removeFailed: 'メッセージを削除できませんでした',
    changed: 'メッセージを変更しました',
    putBackFailed: '元の文章に戻せませんでした',
  },
  notSent: {
    held: 'モデレーターの確認を待っています。承認されるとほかの人に表示されます。',
    takeBackAndEdit: '取り消して編集',
    takeBack: '取り消す',
    failed: '送信できませんでした。',
    edit: '編集',
    discard: '破棄',
    discarded: 'メッセージを破棄しました',
    putBack: '元に戻す',
  },
  markdown: {
    copy: 'コピー',
    copied: 'コピーしました',
  },
  composer: {
    tooLong: (count) =>
      plural(count, {
        other: 'メッセージの上限を#文字超えています。短くするか、分けて送信してください。内容は失われません。',
      }),
    replyTo: { before: '', after: 'さんへの返信' },
    cancelReply: '返信をやめる',
    editing: 'メッセージを編集中',
    cancelEdit: '編集をキャンセル',
  },
}
