import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const switcher: Words['switcher'] = {
  title: 'الانتقال إلى',
  label: 'غرفة أو شخص أو أمر',
  placeholder: 'إلى أين؟',
  people: 'الاسم أو اسم المستخدم',
  peopleTitle: 'رسالة مباشرة جديدة',
  none: (query) => `لا شيء يطابق «${isolated(query)}»`,
  start: 'البداية بكتابة اسم.',
  publicRoom: 'غرفة عامة',
  search: (query) => `البحث في الرسائل عن «⁨${query}⁩»`,
  results: (count) =>
    plural(count, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    }),
  directFailed: 'تعذّر فتح المحادثة',
  command: {
    inbox: 'صندوق الوارد',
    browse: 'تصفح الغرف',
    create: 'إنشاء غرفة',
    people: 'البحث عن أشخاص',
    contacts: 'جهات الاتصال',
    settings: 'الإعدادات',
    appearance: 'المظهر',
    light: 'السمة: فاتحة',
    dark: 'السمة: داكنة',
    allRead: 'تحديد كل شيء كمقروء',
    help: 'اختصارات لوحة المفاتيح',
    signOut: 'تسجيل الخروج',
  },
}
