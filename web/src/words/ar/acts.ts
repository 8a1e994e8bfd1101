import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const acts: Words['acts'] = {
  toolbar: 'الإجراءات',
  more: 'إجراءات أخرى',
  reactWith: (emoji) => `التفاعل بـ ${isolated(emoji)}`,
  actions: {
    react: 'تفاعل…',
    reply: 'رد',
    edit: 'تعديل',
    pin: 'تثبيت للجميع',
    unpin: 'إلغاء التثبيت',
    save: 'حفظ لوقت لاحق',
    unsave: 'إلغاء الحفظ',
    unread: 'تحديد كغير مقروء من هنا',
    copyText: 'نسخ النص',
    copyMarkdown: 'نسخ بتنسيق Markdown',
    copyLink: 'نسخ الرابط',
    readers: 'من قرأها',
    reactors: 'من تفاعل',
    versions: 'النسخ السابقة',
    report: 'إبلاغ…',
    remove: 'حذف',
    removeOfOthers: 'حذف لدى الجميع…',
  },
  removeTitle: 'حذف هذه الرسالة؟',
  removeText: (name) => `ستختفي لدى كل من في الغرفة. كتبها ${isolated(name)}.`,
  removeAction: 'حذف الرسالة',
  quotes: { message: 'رسالة', deleted: 'رسالة محذوفة' },
  reactions: {
    choose: 'اختيار تفاعل',
    more: 'كل الرموز التعبيرية',
  },
  receipts: {
    title: 'من قرأها',
    readBy: (count) =>
      plural(count, {
        zero: 'لم يقرأها أحد',
        one: 'قرأها شخص واحد',
        two: 'قرأها شخصان',
        few: 'قرأها # أشخاص',
        many: 'قرأها # شخصًا',
        other: 'قرأها # شخص',
      }),
    deliveredTo: (count) =>
      plural(count, {
        zero: 'لم تصل إلى أحد غيرهم',
        one: 'وصلت إلى شخص آخر',
        two: 'وصلت إلى شخصين آخرين',
        few: 'وصلت إلى # أشخاص آخرين',
        many: 'وصلت إلى # شخصًا آخر',
        other: 'وصلت إلى # شخص آخر',
      }),
    nobody: 'لم يقرأها أحد بعد.',
    failed: 'تعذّر الاطلاع على ذلك',
  },
  reactors: {
    one: (emoji, count) =>
      `${isolated(emoji)}، ${plural(count, { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' })}`,
    more: 'عرض المزيد',
    failed: 'تعذّر الاطلاع على ذلك',
  },
  versions: {
    title: 'النسخ السابقة',
    now: 'الآن',
    first: 'النسخة الأولى',
    failed: 'تعذّر تحميل النسخ السابقة',
    added: 'أُضيف:',
    dropped: 'أُزيل:',
  },
}
