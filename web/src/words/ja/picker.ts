import type { Words } from '../en.ts'

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
}
