import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { number, otherPersons } from './counted.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')
const list = new Intl.ListFormat('ar')

export const message: Words['message'] = {
  label: (name, time) => `${isolated(name)}، ${isolated(time)}`,
  profileOf: (name) => `الملف الشخصي: ${isolated(name)}`,
  unknownPerson: 'شخص ما',
  edited: 'معدّلة',
  editedAt: (when) => `عُدّلت ${isolated(when)}. عرض النسخ السابقة`,
  pinned: 'مثبّتة',
  deleted: 'حُذفت هذه الرسالة.',
  mentionsYou: 'فيها إشارة إليك',
  toolbar: 'الإجراءات',
  more: 'إجراءات أخرى',
  react: 'إضافة تفاعل',
  reactWith: (emoji) => `التفاعل بـ ${isolated(emoji)}`,
  removed: 'حُذفت الرسالة',
  undo: 'تراجع',
  copied: 'نُسخ',
  copyFailed: 'لم يسمح المتصفح بالنسخ',
  reactFailed: 'لم يُقبل تفاعلك',
  pinFailed: 'تعذّر تثبيت الرسالة',
  unpinFailed: 'تعذّر إلغاء تثبيت الرسالة',
  saved: 'حُفظت لوقت لاحق',
  unsaved: 'لم تعد محفوظة',
  saveFailed: 'تعذّر الحفظ',
  removeFailed: 'تعذّر حذف الرسالة',

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
    versions: 'النسخ السابقة',
    remove: 'حذف',
    removeOfOthers: 'حذف لدى الجميع…',
  },

  removeTitle: 'حذف هذه الرسالة؟',
  removeText: (name) => `ستختفي لدى كل من في الغرفة. كتبها ${isolated(name)}.`,
  removeAction: 'حذف الرسالة',

  reply: {
    to: (name) => `رد على ${isolated(name)}. الانتقال إلى تلك الرسالة`,
    deleted: 'رسالة محذوفة',
  },

  reactions: {
    label: 'التفاعلات',
    one: (emoji, names, count) => `${isolated(emoji)} ${number(count)}: ${isolated(names)}`,
    you: 'أنت',
    names: (names, others) => {
      const told = names.map(isolated)
      return list.format(others === 0 ? told : [...told, otherPersons(others)])
    },
    choose: 'اختيار تفاعل',
    more: 'كل الرموز التعبيرية',
  },

  receipts: {
    sent: 'أُرسلت',
    read: 'قُرئت',
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

  versions: {
    title: 'النسخ السابقة',
    now: 'الآن',
    first: 'النسخة الأولى',
    failed: 'تعذّر تحميل النسخ السابقة',
    added: 'أُضيف:',
    dropped: 'أُزيل:',
  },

  unsent: {
    sending: 'جارٍ الإرسال…',
    failed: 'لم تُرسل.',
    retry: 'إعادة المحاولة',
    edit: 'تعديل',
    discard: 'تجاهل',
    discarded: 'أُلغيت الرسالة',
    putBack: 'استعادتها',
  },
}
