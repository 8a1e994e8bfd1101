import type { Words } from '../en.ts'

const groups: Readonly<Record<string, string>> = {
  'smileys-emotion': '笑脸与情感',
  'people-body': '人物与身体',
  'animals-nature': '动物与自然',
  'food-drink': '食物与饮料',
  'travel-places': '旅行与地点',
  activities: '活动',
  objects: '物品',
  symbols: '符号',
  flags: '旗帜',
  recent: '最近使用',
  found: '搜索结果',
}

export const emoji: Words['emoji'] = {
  search: '搜索表情',
  none: '没有找到这个表情',
  failed: '没能加载表情',
  group: (key) => groups[key] ?? key,
  tone: '肤色',
  tones: {
    none: '默认肤色',
    light: '浅肤色',
    'medium-light': '中浅肤色',
    medium: '中等肤色',
    'medium-dark': '中深肤色',
    dark: '深肤色',
  },
}
