import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

/** Before somebody signs out who loses something by it. */
export const signOut: Words['signOut'] = {
  title: 'ログアウトしてこれを破棄しますか？',
  text: 'このブラウザーにしかありません。ログアウトすると削除されます。',
  listed: '未送信',
  messages: (count) => plural(count, { other: '未送信メッセージ#件' }),
  begun: (count) => plural(count, { other: '下書き#件' }),
  files: (count) => plural(count, { other: '選択済みファイル#個' }),
  otherRoom: 'もう参加していないルーム',
  action: 'ログアウトして削除',
  stay: 'ログインしたままにする',
}
