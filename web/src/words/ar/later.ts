import { pluralIn } from '../plural.ts'
import type { LaterWords } from '../en/later.ts'
import { minutes, newMessages, seconds as ofSeconds } from './counted.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const later: LaterWords = {
  arrival: {
    title: 'تعذّر الوصول إلى الخادم',
    text: 'ربما انقطع اتصالك، أو أن الخادم يُعاد تشغيله. تواصل هذه الصفحة المحاولة من تلقاء نفسها.',
    next: (seconds) => `المحاولة التالية بعد ${ofSeconds(seconds)}`,
    trying: 'جارٍ المحاولة…',
    tryNow: 'المحاولة الآن',
    details: 'ما المشكلة بالضبط؟',
  },
  unknown: {
    title: 'لا شيء هنا',
    lost: 'خارج الخريطة',
    text: 'ربما في العنوان خطأ، أو أن ما كان هنا قد انتقل.',
    home: 'إلى الصفحة الرئيسية',
  },
  waitFor: (seconds) => `يُرجى المحاولة بعد ${seconds >= 60 ? minutes(Math.ceil(seconds / 60)) : ofSeconds(seconds)}.`,
  common: {
    undo: 'تراجع',
    cancel: 'إلغاء',
    close: 'إغلاق',
    optional: 'اختياري',
    copied: 'نُسخ',
    copyFailed: 'لا يسمح هذا المتصفح للصفحات بالنسخ. هذا هو النص لنسخه يدويًا:',
  },
  frame: {
    steps: { back: 'رجوع', forward: 'تقدّم' },
    theme: 'السمة',
    administration: 'الإدارة',
    signOut: 'تسجيل الخروج',
    signOutFailed: 'تعذّر تسجيل خروجك',
    upgrade: 'إنشاء حساب',
    guestNote: 'أنت هنا كضيف.',
    guestAction: 'إنشاء حساب للاحتفاظ باسمك',
  },
  timeline: {
    newSince: (count, when) => `${newMessages(count)} منذ ${isolated(when)}`,
    toUnread: 'عرض الأولى',
    toPresent: 'الانتقال إلى الأحدث',
    toPresentNew: newMessages,
    back: 'العودة إلى حيث كنت',
    jumpFailed: 'تعذّر فتح تلك الرسالة',
    gone: 'تلك الرسالة لم تعد موجودة',
    goneText: 'إما أنها أُزيلت، أو أنها أقدم من اطلاعك على هذه الغرفة.',
  },
  header: {
    invite: 'دعوة أشخاص',
    date: 'الانتقال إلى يوم…',
  },
  presence: {
    notes: {
      online: 'يرى الآخرون أنك هنا.',
      away: 'أنت هنا، لكن بعيد عن الشاشة.',
      busy: 'تفضيل عدم الإزعاج.',
      invisible: 'يراك الآخرون بحالة «غير متصل».',
    },
    label: 'حالة الحضور',
    setFailed: 'تعذّر تغيير حالة حضورك',
  },
  sidebar: {
    groupUnread: 'جمع الغرف غير المقروءة معًا',
    expandAll: 'فتح كل الأقسام',
    collapseAll: 'طي كل الأقسام',
    moreAbove: 'غير مقروء في الأعلى',
    moreBelow: 'غير مقروء في الأسفل',
    none: 'لا غرف بعد',
    noneText: 'الغرف التي تنضم إليها تظهر هنا.',
    join: 'الانضمام إلى غرفة',
    create: 'إنشاء غرفة',
  },
  message: {
    removed: 'حُذفت الرسالة',
    copyFailed: 'لم يسمح المتصفح بالنسخ',
    reactFailed: 'لم يُقبل تفاعلك',
    pinFailed: 'تعذّر تثبيت الرسالة',
    unpinFailed: 'تعذّر إلغاء تثبيت الرسالة',
    saved: 'حُفظت لوقت لاحق',
    unsaved: 'لم تعد محفوظة',
    saveFailed: 'تعذّر الحفظ',
    removeFailed: 'تعذّر حذف الرسالة',
    changed: 'عُدّلت الرسالة',
    putBackFailed: 'تعذّرت استعادة النص السابق',
  },
  notSent: {
    held: 'تنتظر المشرفين. تظهر للآخرين حين يُسمح بمرورها.',
    takeBackAndEdit: 'استرجاع وتعديل',
    takeBack: 'استرجاع',
    failed: 'لم تُرسل.',
    edit: 'تعديل',
    discard: 'تجاهل',
    discarded: 'أُلغيت الرسالة',
    putBack: 'استعادتها',
  },
  markdown: {
    copy: 'نسخ',
    copied: 'نُسخ',
  },
  composer: {
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
  },
}
