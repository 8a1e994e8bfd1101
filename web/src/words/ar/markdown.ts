import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ar')

export const markdown: FirstWords['markdown'] = {
  code: 'رمز برمجي',
  showLines: (count) =>
    plural(count, {
      zero: 'لا أسطر',
      one: 'عرض السطر',
      two: 'عرض السطرين',
      few: 'عرض الأسطر كلها (#)',
      many: 'عرض الأسطر كلها (#)',
      other: 'عرض الأسطر كلها (#)',
    }),
  showLess: 'عرض أقل',
  showMore: 'عرض المزيد',
  spoiler: 'نص مخفي، إظهاره',
  table: 'جدول',
  done: 'أُنجز:',
  open: 'لم يُنجز بعد:',
}
