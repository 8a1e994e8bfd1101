import type { Words } from '../en.ts'

export const ownData: Words['ownData'] = {
  title: 'あなたのデータ',
  note: 'あなたのものすべてをまとめたZIPです。プロフィール、設定、連絡先、ルーム、メッセージ、リアクション、下書き、端末、報告、持ち込んだファイルが入ります。ほかの人の発言は入りません。',
  ask: 'まとめる',
  waiting: 'まとめています。できたらお知らせします。ここで待つ必要はありません。',
  ready: (until) => `${until}まで置いてあります。`,
  download: (amount) => `ダウンロード（${amount}）`,
  again: (when) => `${when}からもう一度頼めます。`,
  over: '前回のものは期限が過ぎて削除されました。',
  lost: 'まとめられませんでした。もう一度お試しください。',
  failed: 'データを確認できませんでした',
  askFailed: 'データを頼めませんでした',
  open: 'データへ',
}
