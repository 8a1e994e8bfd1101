import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const leaving: Words['leaving'] = {
  title: 'アカウントを消す',
  note: (days) =>
    `すべての端末からすぐにサインアウトします。${days}のあいだはサインインして取り消せます。そのあとプロフィール、設定、連絡先、端末は消去され、ルームは次の人に引き継がれ、名前は誰にも渡りません。`,
  noteGuest: 'すぐにサインアウトし、消去されます。ゲストは元に戻せません。',
  act: 'アカウントを消す…',
  question: 'アカウントを消しますか？',
  text: (days) => `いま閉じられ、${days}後に消去されます。それまではサインインして取り消せます。`,
  password: 'パスワード',
  passwordMissing: 'パスワードを入力してください。',
  said: '発言と送ったファイル',
  keep: '残す',
  keepText: '「削除されたアカウント」として、会話はほかの人に残ります。',
  remove: '消す',
  removeText: '誰も読めなくなります。',
  submit: '消す',
  done: 'アカウントを閉じました',
  doneText: (when) => `${when}に消去されます。それまではサインインして取り消せます。`,
  doneNow: 'いま消去しています。',
  leaving: 'このアカウントは消すことになっています。まだ消去されていないので、取り消せます。',
  restore: '取り消してサインイン',
  restoreFailed: '取り消せませんでした',
  days: (count) => plural(count, { other: '#日' }),
}
