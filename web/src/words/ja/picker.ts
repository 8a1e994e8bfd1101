import type { Words } from '../en.ts'

const list = (names: readonly string[]) => new Intl.ListFormat('ja').format(names.map((name) => `${name}さん`))

export const picker: Words['picker'] = {
  placeholder: '名前またはユーザー名',
  chosen: '選択した人',
  chipHint: 'BackspaceまたはDeleteで取り消し',
  remove: (name) => `${name}さんを取り消す`,
  found: 'メンバー',
  looking: '探しています…',
  nobody: 'ここにはまだほかの人がいません。',
  none: (query) => `「${query}」は見つかりませんでした`,
  full: (most) => `一度に選べるのは${most}人までです。ほかの人はあとから追加できます。`,
  unwilling: (names) => `${list(names)}を追加できません。連絡先の申請かルームへのリンクを送ってください。`,
}
