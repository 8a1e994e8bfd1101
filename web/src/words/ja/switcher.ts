import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const switcher: Words['switcher'] = {
  title: '移動',
  label: 'ルーム、メンバー、コマンド',
  placeholder: 'どこへ行きますか？',
  people: '名前またはユーザー名',
  peopleTitle: '新しいダイレクトメッセージ',
  none: (query) => `「${query}」は見つかりませんでした`,
  start: '名前を入力してください。',
  publicRoom: '公開ルーム',
  search: (query) => `メッセージから「${query}」を検索`,
  results: (count) => plural(count, { other: '#件の結果' }),
  directFailed: '会話を開けませんでした',
  command: {
    inbox: '受信トレイ',
    browse: 'ルームを探す',
    create: 'ルームを作成',
    people: 'メンバーを探す',
    contacts: '連絡先',
    settings: '設定',
    appearance: '外観',
    light: 'テーマ：ライト',
    dark: 'テーマ：ダーク',
    allRead: 'すべて既読にする',
    help: 'キーボードショートカット',
    signOut: 'ログアウト',
  },
}
