import type { Words } from '../en.ts'
import { isolated } from './isolated.ts'

const groups: Readonly<Record<string, string>> = {
  'smileys-emotion': 'الوجوه والمشاعر',
  'people-body': 'الناس والجسم',
  'animals-nature': 'الحيوانات والطبيعة',
  'food-drink': 'الطعام والشراب',
  'travel-places': 'السفر والأماكن',
  activities: 'الأنشطة',
  objects: 'الأشياء',
  symbols: 'الرموز',
  flags: 'الأعلام',
  recent: 'المستخدمة مؤخرًا',
  found: 'نتائج البحث',
}

export const emoji: Words['emoji'] = {
  search: 'البحث عن رمز تعبيري',
  none: 'لا رمز تعبيري بهذا الاسم',
  failed: 'تعذّر تحميل الرموز التعبيرية',
  group: (key) => groups[key] ?? isolated(key),
  tone: 'لون البشرة',
  tones: {
    none: 'بلا لون بشرة',
    light: 'فاتح',
    'medium-light': 'فاتح متوسط',
    medium: 'متوسط',
    'medium-dark': 'داكن متوسط',
    dark: 'داكن',
  },
}
