import type { MembershipView } from '@parley/protocol/wire'
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { days, hours, minutes } from './counted.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

const becomes: Record<MembershipView['role'], (name: string) => string> = {
  owner: (name) => `أصبحت ملكية الغرفة لدى ${isolated(name)}`,
  admin: (name) => `أصبح دور ${isolated(name)} في الغرفة: مدير`,
  moderator: (name) => `أصبح دور ${isolated(name)} في الغرفة: مشرف`,
  member: (name) => `أصبح دور ${isolated(name)} في الغرفة: عضو`,
}

export const details: Words['details'] = {
  titles: {
    about: 'نبذة',
    members: 'الأعضاء',
    pins: 'الرسائل المثبّتة',
    files: 'الملفات',
    search: 'البحث',
    invites: 'الدعوات',
    webhooks: 'خطافات الويب',
    moderation: 'الإشراف',
    settings: 'إعدادات الغرفة',
  },
  back: 'العودة إلى النبذة',
  more: 'المزيد عن هذه الغرفة',
  archived: 'هذه الغرفة مؤرشفة. يمكن قراءتها، ولا يُضاف إليها شيء.',
  silencedUntil: (when) => `كتمك الإشراف في هذه الغرفة حتى ${isolated(when)}. ما زالت القراءة ممكنة.`,
  silencedForEver: 'كتمك الإشراف في هذه الغرفة. ما زالت القراءة ممكنة.',
  copyLink: 'نسخ الرابط',

  order: {
    waiting: (count) =>
      plural(count, {
        zero: 'لا شيء ينتظر',
        one: 'واحد ينتظر',
        two: 'اثنان ينتظران',
        few: '# تنتظر',
        many: '# ينتظر',
        other: '# ينتظر',
      }),
    closed: 'ما ينتظر هنا لمن يشرف على الغرفة',
    closedText: 'اسأل مشرفًا على الغرفة.',
  },

  facts: {
    title: 'معلومات',
    created: 'تاريخ الإنشاء',
    owner: 'المالك',
    nobody: 'لا أحد',
    writing: 'الكتابة',
    readOnly: 'للإعلانات فقط',
  },

  notify: {
    title: 'إشعاري عند',
    levels: { all: 'كل رسالة', mentions: 'الإشارة إليّ فقط', none: 'لا شيء' },
    mute: 'كتم الإشعارات',
    terms: {
      hour: 'لمدة ساعة',
      eight: `لمدة ${hours(8)}`,
      tomorrow: 'حتى صباح الغد',
      ever: 'حتى ألغي الكتم',
    },
    mutedUntil: (when) => `الإشعارات مكتومة حتى ${isolated(when)}`,
    mutedForEver: 'الإشعارات مكتومة',
    unmute: 'إلغاء الكتم',
    failed: 'تعذّر تغيير الإشعارات',
  },

  ends: 'مغادرة أو أرشفة أو حذف',
  archive: {
    action: 'أرشفة الغرفة',
    undo: 'استعادة من الأرشيف',
    title: (room) => `أرشفة ${isolated(room)}؟`,
    text: 'تختفي من الدليل ولا يكتب فيها أحد بعد ذلك. يبقى كل شيء قابلًا للقراءة، وتمكن استعادتها.',
    failed: 'تعذّر تغيير الغرفة',
  },
  leave: {
    action: 'مغادرة الغرفة',
    title: (room) => `مغادرة ${isolated(room)}؟`,
    public: 'تمكنك العودة في أي وقت.',
    private: 'هذه غرفة خاصة: تلزم دعوة للعودة إليها.',
    heir: (name) => `هذه الغرفة ملكك. تنتقل ملكيتها بعدك إلى ${isolated(name)}.`,
    handsOver: 'هذه الغرفة ملكك. تنتقل ملكيتها إلى أقدم الأعضاء بين أصحاب أعلى دور فيها.',
    last: 'هذه الغرفة ملكك، وليس فيها من يمكنه تولّيها بعدك. ستبقى بلا مالك.',
    done: (room) => `غادرت ${isolated(room)}`,
    failed: 'تعذّرت مغادرة الغرفة',
  },
  delete: {
    action: 'حذف الغرفة',
    title: (room) => `حذف ${isolated(room)}؟`,
    text: 'يُحذف معها كل ما قيل فيها، لدى الجميع. لا يمكن التراجع عن ذلك.',
    type: 'للتأكيد، يُكتب اسمها هنا:',
    done: (room) => `حُذفت ${isolated(room)}`,
    failed: 'تعذّر حذف الغرفة',
  },

  membersFailed: 'تعذّر تحميل الأعضاء',
  findMembers: 'البحث عن أعضاء',
  add: {
    open: 'إضافة أشخاص',
    title: 'إضافة أشخاص إلى الغرفة',
    label: 'من؟',
    note: (history) => (history === 'all' ? 'يمكنهم قراءة كل ما قيل حتى الآن.' : 'يرون ما يُقال من الآن فصاعدًا.'),
    action: (count) =>
      count === 0
        ? 'إضافة'
        : plural(count, {
            zero: 'إضافة',
            one: 'إضافة شخص واحد',
            two: 'إضافة شخصين',
            few: 'إضافة # أشخاص',
            many: 'إضافة # شخصًا',
            other: 'إضافة # شخص',
          }),
    done: (count) =>
      plural(count, {
        zero: 'لم يُضف أحد',
        one: 'أُضيف شخص واحد',
        two: 'أُضيف شخصان',
        few: 'أُضيف # أشخاص',
        many: 'أُضيف # شخصًا',
        other: 'أُضيف # شخص',
      }),
  },
  member: {
    profile: 'فتح الملف الشخصي',
    message: 'إرسال رسالة مباشرة',
    make: (role) => `تعيين دور «${isolated(role)}»`,
    stepDown: (role) => `الانتقال إلى دور «${isolated(role)}»`,
    became: (name, role) => becomes[role](name),
    handOver: 'تسليم الغرفة…',
    handedOver: (name) => becomes.owner(name),
    silence: 'كتم',
    silenceFor: (seconds) =>
      seconds < 3_600
        ? `لمدة ${minutes(seconds / 60)}`
        : seconds < 86_400
          ? `لمدة ${hours(seconds / 3_600)}`
          : `لمدة ${days(seconds / 86_400)}`,
    silenced: (name) => `ليس بإمكان ${isolated(name)} الكتابة لفترة`,
    unsilence: 'السماح بالكتابة من جديد',
    unsilenced: (name) => `صار بإمكان ${isolated(name)} الكتابة من جديد`,
    isSilenced: 'مكتوم',
    remove: 'إخراج من الغرفة…',
    removed: (name) => `أُخرج ${isolated(name)}`,
    ban: 'حظر من الغرفة…',
    banned: (name) => `حُظر ${isolated(name)}`,
    failed: 'لم ينجح ذلك',
    confirm: {
      'hand-over': {
        title: (name) => `نقل الملكية إلى ${isolated(name)}؟`,
        text: 'للغرفة مالك واحد. تبقى لك الإدارة، ولا يمكن إلا للمالك الجديد أن يعيدها إليك.',
        action: 'تسليم',
      },
      remove: {
        title: (name) => `إخراج ${isolated(name)}؟`,
        text: 'تبقى الرسائل. والعودة ممكنة بدعوة، أو إن كانت الغرفة عامة.',
        action: 'إخراج',
      },
      ban: {
        title: (name) => `حظر ${isolated(name)}؟`,
        text: 'تبقى الرسائل. ولا تمكن العودة، حتى بدعوة، إلا بإضافة جديدة من الإشراف.',
        action: 'حظر',
      },
    },
  },

  pins: {
    failed: 'تعذّر تحميل الرسائل المثبّتة',
    none: 'لا شيء مثبّت',
    noneText: 'ما يسأل عنه الجدد مرارًا يمكن تثبيته، فيبقى هنا في متناول الجميع.',
    noneForReaders: 'يظهر هنا ما يريد مشرفو هذه الغرفة إبقاءه في المتناول.',
    jump: 'عرض',
    jumpTo: (author) => `عرض رسالة ${isolated(author)} في المحادثة`,
    unpin: 'إلغاء التثبيت',
    unpinOf: (author) => `إلغاء تثبيت رسالة ${isolated(author)}`,
    unpinFailed: 'تعذّر إلغاء تثبيت الرسالة',
  },

  invitesClosed: 'لا تمكنك دعوة أحد إلى هنا',
  invitesClosedText: 'من يديرون هذه الغرفة هم من يقرر من ينضم إليها.',

  settings: {
    save: 'حفظ',
    saved: 'حُفظت الغرفة',
    closed: 'الإعدادات غير متاحة لك',
    closedText: 'يغيّرها مالك الغرفة ومديروها.',
  },
}
