import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ar')

/** Before somebody signs out who loses something by it. */
export const signOut: Words['signOut'] = {
  title: 'أتريد تسجيل الخروج وفقدان هذا؟',
  text: 'هذا موجود في هذا المتصفح فقط. تسجيل الخروج يحذفه.',
  listed: 'لم يُرسل',
  messages: (count) =>
    plural(count, {
      zero: 'لا رسائل لم تُرسل',
      one: 'رسالة واحدة لم تُرسل',
      two: 'رسالتان لم تُرسلا',
      few: '# رسائل لم تُرسل',
      many: '# رسالة لم تُرسل',
      other: '# رسالة لم تُرسل',
    }),
  begun: (count) =>
    plural(count, {
      zero: 'لا مسودات',
      one: 'مسودة واحدة',
      two: 'مسودتان',
      few: '# مسودات',
      many: '# مسودة',
      other: '# مسودة',
    }),
  files: (count) =>
    plural(count, {
      zero: 'لا ملفات مختارة',
      one: 'ملف مختار واحد',
      two: 'ملفان مختاران',
      few: '# ملفات مختارة',
      many: '# ملفًا مختارًا',
      other: '# ملف مختار',
    }),
  otherRoom: 'غرفة لم تعد فيها',
  action: 'تسجيل الخروج والحذف',
  stay: 'البقاء',
}
