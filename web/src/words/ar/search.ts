import type { SearchWords } from '../en/search.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ar')

export const search: SearchWords = {
  title: 'البحث',
  here: 'البحث في هذه الغرفة',
  everywhere: 'البحث في كل غرفك',
  everywhereInstead: 'البحث في كل مكان بدلًا من ذلك',
  placeholder: 'كلمات، «عبارات»، from: in: before:',
  clear: 'مسح البحث',
  suggestions: 'اقتراحات',
  filters: 'تضييق البحث',
  removeFilter: (written) => `إزالة \u2068${written}\u2069`,
  not: (what) => `ليس: \u2068${what}\u2069`,
  keys: {
    from: 'من…',
    in: 'في غرفة…',
    after: 'بعد…',
    before: 'قبل…',
    has: 'فيه…',
    is: 'فقط…',
  },
  has: { file: 'ملف', image: 'صورة', link: 'رابط', code: 'شيفرة', reaction: 'تفاعل' },
  is: { pinned: 'مثبّت', edited: 'معدّل', reply: 'رد', mine: 'كتبته أنت', unread: 'غير مقروء' },
  days: { today: 'اليوم', yesterday: 'أمس', '7d': 'قبل أسبوع', '1m': 'قبل شهر', '1y': 'قبل سنة' },
  me: 'أنت',
  results: 'الرسائل التي عُثر عليها',
  found: (count, more) =>
    more
      ? plural(count, {
          zero: 'لا رسائل',
          one: 'أحدث رسالة',
          two: 'أحدث رسالتين',
          few: 'أحدث # رسائل',
          many: 'أحدث # رسالة',
          other: 'أحدث # رسالة',
        })
      : plural(count, {
          zero: 'لا رسائل',
          one: 'رسالة واحدة',
          two: 'رسالتان',
          few: '# رسائل',
          many: '# رسالة',
          other: '# رسالة',
        }),
  none: 'لم يُعثر على شيء',
  noneYet: 'لم يُعثر على شيء حتى الآن',
  noneText: 'جرّب كلمات أقل أو كلمات أخرى. تجد ما قيل في الغرف التي أنت فيها.',
  lookInside: 'البحث داخل الكلمات أيضًا',
  failed: 'فشل البحث.',
  more: 'البحث فيما هو أقدم',
  noText: 'رسالة بلا نص',
  recent: 'ما بحثت عنه',
  forget: 'نسيان',
  help: 'ما يمكنك كتابته',
  examples: {
    '"…"': 'هذه الكلمات بهذا الترتيب كما كُتبت',
    '-…': 'من دون هذا',
    '… OR …': 'أحد الاثنين',
    '*…': 'داخل الكلمات أيضًا',
  },
  problems: {
    nothing: 'اكتب ما تبحث عنه.',
    too_long: 'هذا أطول من أن يُبحث عنه.',
    too_many: 'هذه كلمات كثيرة دفعة واحدة.',
    no_value: 'ينقص شيء بعد النقطتين.',
    unknown_has: 'اكتب بعد has واحدة من: file أو image أو link أو code أو reaction.',
    unknown_is: 'اكتب بعد is واحدة من: pinned أو edited أو reply أو mine أو unread.',
    bad_day: 'اكتب يومًا مثل 2026-11-21 أو 2026-11 أو today أو 7d.',
    lonely_or: 'توضع OR بين كلمتين.',
    too_short_inside: 'اكتب ثلاثة أحرف على الأقل بعد النجمة.',
    unknown_person: 'لا أحد له اسم المستخدم هذا.',
    unknown_room: 'لست في غرفة بهذا الاسم.',
  },
  keysHint: 'السهم لأسفل ينقل إلى النتائج، وEnter يفتح، وEscape يعود.',
}
