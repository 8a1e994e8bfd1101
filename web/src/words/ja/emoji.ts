import type { Words } from '../en.ts'

const groups: Readonly<Record<string, string>> = {
  'smileys-emotion': 'スマイリーと感情',
  'people-body': '人と体',
  'animals-nature': '動物と自然',
  'food-drink': '食べ物と飲み物',
  'travel-places': '旅行と場所',
  activities: 'アクティビティ',
  objects: '物',
  symbols: '記号',
  flags: '旗',
  recent: '最近使った絵文字',
  found: '検索結果',
}

export const emoji: Words['emoji'] = {
  search: '絵文字を探す',
  none: 'その名前の絵文字はありません',
  failed: '絵文字を読み込めませんでした',
  group: (key) => groups[key] ?? key,
  tone: '肌の色',
  tones: {
    none: '指定なし',
    light: '明るい',
    'medium-light': 'やや明るい',
    medium: '中間',
    'medium-dark': 'やや暗い',
    dark: '暗い',
  },
}
