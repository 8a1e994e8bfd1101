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
  saveKeys: 'للإلغاء: Escape',
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
  tooLong: (count) =>
    plural(count, {
      zero: 'الرسالة بالطول المسموح تمامًا.',
      one: 'الرسالة أطول من المسموح بحرف واحد. يمكن اختصارها أو إرسالها على أجزاء؛ لن يضيع شيء.',
      two: 'الرسالة أطول من المسموح بحرفين. يمكن اختصارها أو إرسالها على أجزاء؛ لن يضيع شيء.',
      few: 'الرسالة أطول من المسموح بمقدار # أحرف. يمكن اختصارها أو إرسالها على أجزاء؛ لن يضيع شيء.',
      many: 'الرسالة أطول من المسموح بمقدار # حرفًا. يمكن اختصارها أو إرسالها على أجزاء؛ لن يضيع شيء.',
      other: 'الرسالة أطول من المسموح بمقدار # حرف. يمكن اختصارها أو إرسالها على أجزاء؛ لن يضيع شيء.',
    }),

  replyTo: { before: 'رد على ', after: '' },
  cancelReply: 'إلغاء الرد',
  editing: 'تعديل رسالة',
  cancelEdit: 'إلغاء التعديل',

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
