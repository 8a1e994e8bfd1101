import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'
import { charactersLeft, seconds as ofSeconds } from './counted.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const composer: FirstWords['composer'] = {
  label: 'رسالة',
  editLabel: 'تعديل الرسالة',
  placeholder: (room) => `رسالة إلى ${isolated(room)}`,
  send: 'إرسال',
  sendLater: (seconds) => `يمكنك الكتابة مجددًا بعد ${ofSeconds(seconds)}`,
  slow: 'الوضع البطيء: ينتظر الجميع قليلًا بين رسالة وأخرى.',
  save: 'حفظ',
  left: charactersLeft,
  over: (count) =>
    plural(count, {
      zero: 'لا أحرف زائدة',
      one: 'حرف واحد زائد',
      two: 'حرفان زائدان',
      few: '# أحرف زائدة',
      many: '# حرفًا زائدًا',
      other: '# حرف زائد',
    }),

  toolbar: 'التنسيق',
  showFormats: 'إظهار التنسيق',
  preview: 'معاينة',
  withKeys: (label, keys) => `${isolated(label)} (${isolated(keys)})`,
  formats: {
    bold: 'عريض',
    italic: 'مائل',
    underline: 'تسطير',
    strike: 'يتوسطه خط',
    code: 'رمز برمجي',
    codeBlock: 'مقطع برمجي',
    quote: 'اقتباس',
    list: 'قائمة',
    numbered: 'قائمة مرقّمة',
    link: 'رابط',
    spoiler: 'نص مخفي',
  },
  asideLabel: 'لا يراه أحد غيرك',
  attach: 'إرفاق ملفات',
  emoji: 'الرموز التعبيرية',
}
