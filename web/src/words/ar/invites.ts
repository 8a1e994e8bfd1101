import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { days, persons } from './counted.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const invites: Words['invites'] = {
  title: 'وصلتك دعوة',
  by: (name) => `دعوة من ${isolated(name)} للانضمام إلى غرفة.`,
  expires: (when) => `تنتهي الدعوة ${isolated(when)}.`,
  place: (place) => `الغرفة في ${isolated(place)}، ولم تسجّل دخولك هناك بعد.`,
  join: 'الانضمام إلى الغرفة',
  joining: 'جارٍ الانضمام…',
  registerAndJoin: 'إنشاء حساب والانضمام',
  signInAndJoin: 'تسجيل الدخول والانضمام',
  joinAsGuest: 'الانضمام كضيف',
  gone: 'لم تعد هذه الدعوة صالحة',
  goneText: 'ربما انتهت مدتها أو مرات استخدامها، أو سُحبت. يمكن طلب دعوة جديدة ممن أرسلها، ولن يستغرق ذلك إلا لحظة.',
  failed: 'تعذّر تحميل الدعوة',

  new: 'رابط دعوة جديد',
  lasts: 'مدة الصلاحية',
  lastings: { hour: 'ساعة', day: 'يوم', week: 'أسبوع', month: days(30), ever: 'دائمًا' },
  uses: 'عدد من يمكنهم استخدامه',
  countsOfUses: (most) => (most === null ? 'أي عدد' : persons(most)),
  make: 'إنشاء رابط',
  making: 'جارٍ الإنشاء…',
  made: 'الرابط جاهز ومنسوخ',
  madeUncopied: 'الرابط جاهز',
  makeFailed: 'تعذّر إنشاء الرابط',
  list: 'الروابط الصالحة',
  none: 'لا روابط بعد',
  noneText: 'الرابط يُدخل من ليس هنا بعد: بالبريد أو مطبوعًا أو على صفحة.',
  listFailed: 'تعذّر تحميل الروابط',
  left: (left) =>
    left === null
      ? 'استخدام بلا حد'
      : plural(left, {
          zero: 'لم يبقَ أي استخدام',
          one: 'بقي استخدام واحد',
          two: 'بقي استخدامان',
          few: 'بقي # استخدامات',
          many: 'بقي # استخدامًا',
          other: 'بقي # استخدام',
        }),
  used: (uses) =>
    plural(uses, {
      zero: 'لم يُستخدم',
      one: 'استُخدم مرة واحدة',
      two: 'استُخدم مرتين',
      few: 'استُخدم # مرات',
      many: 'استُخدم # مرة',
      other: 'استُخدم # مرة',
    }),
  ends: (when) => `ينتهي ${isolated(when)}`,
  endless: 'بلا نهاية',
  creator: (name) => `أنشأه ${isolated(name)}`,
  copy: 'نسخ الرابط',
  copied: 'نُسخ',
  revoke: 'سحب',
  revokeTitle: 'سحب هذا الرابط؟',
  revokeText: 'لن يدخل به أحد بعد الآن. ومن دخل به يبقى.',
  revokeFailed: 'تعذّر سحب الرابط',
  people: 'إضافة أشخاص من هنا',
  peopleText: 'من هم هنا أصلًا تمكن إضافتهم فورًا، دون حاجة إلى رابط.',
}
