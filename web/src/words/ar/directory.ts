import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { members, rooms as ofRooms } from './counted.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const directory: Words['directory'] = {
  title: 'الغرف',
  about: 'كل القنوات المفتوحة للجميع هنا. يمكن الاطلاع عليها قبل الانضمام.',
  create: 'غرفة جديدة',
  search: 'البحث عن غرف',
  searchPlaceholder: 'الاسم أو العنوان أو الموضوع',
  order: 'الترتيب',
  orders: { members: 'الأكثر أعضاءً', recent: 'الأحدث نشاطًا', name: 'حسب الاسم' },
  categories: 'الفئات',
  all: 'الكل',
  inCategory: ofRooms,
  count: (count, more) =>
    more
      ? plural(count, {
          zero: 'لا غرف',
          one: 'أول غرفة',
          two: 'أول غرفتين',
          few: 'أول # غرف',
          many: 'أول # غرفة',
          other: 'أول # غرفة',
        })
      : ofRooms(count),
  members,
  lively: (when) => `آخر نشاط: ${isolated(when)}`,
  joined: 'منضم',
  failed: 'تعذّر تحميل الغرف',
  none: (query) => (query === '' ? 'لا غرف في هذه الفئة' : `لا غرف تطابق «${isolated(query)}»`),
  noneText: 'يمكن تجربة جزء من الاسم أو البحث في كل الفئات. الغرف الخاصة لا تُدرج هنا أبدًا.',
  showAll: 'عرض كل الغرف',
  empty: 'لا توجد غرف بعد',
  emptyText: 'الغرفة مكان للحديث عن أمر واحد: فريق أو مشروع أو هواية. البداية لك.',
  emptyForGuests: 'حالما تُفتح أول قناة عامة ستجدها هنا.',
  createFirst: 'إنشاء أول غرفة',
}
