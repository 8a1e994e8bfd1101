import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { charactersLeft, hours, minutes, number, seconds as ofSeconds } from './counted.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const rooms: Words['rooms'] = {
  details: 'التفاصيل',
  join: 'انضمام',
  joinRoom: (room) => `الانضمام إلى ${isolated(room)}`,
  joinFailed: (room) => `تعذّر الانضمام إلى ${isolated(room)}`,
  open: 'فتح',
  openRoom: (room) => `فتح ${isolated(room)}`,
  full: 'ممتلئة',
  fullRoom: (room) => `${isolated(room)} ممتلئة`,

  create: {
    title: 'غرفة جديدة',
    about: 'مكان لفريق أو مشروع أو موضوع. يمكن تغيير كل شيء لاحقًا.',
    submit: 'إنشاء الغرفة',
    pending: 'جارٍ الإنشاء…',
    guestTitle: 'إنشاء الغرف يتطلب حسابًا',
    guestText: 'كضيف يمكنك الانضمام إلى القنوات العامة والدخول بدعوة. ومع حساب يمكنك فتح غرف خاصة بك.',
  },

  draft: {
    type: 'ما نوع الغرفة؟',
    types: {
      public: {
        label: 'قناة عامة',
        text: 'يجدها الجميع هنا في الدليل، ويقرؤونها وينضمون إليها متى شاؤوا.',
      },
      private: {
        label: 'قناة خاصة',
        text: 'للمدعوين فقط، ولا يعلم غيرهم بوجودها. يمكن جعلها عامة لاحقًا.',
      },
      group: {
        label: 'مجموعة',
        text: 'أشخاص قليلون يريدون الحديث فيما بينهم. خاصة دائمًا، وبلا عنوان.',
      },
    },
    name: 'الاسم',
    namePlaceholder: 'مثل: تخطيط الإصدار',
    slug: 'العنوان',
    slugNote: (address) => `هكذا تبدو روابط الغرفة: ${isolated(address)}`,
    slugTaken: 'هذا العنوان لغرفة أخرى. يُرجى اختيار غيره.',
    topic: 'الموضوع',
    topicNote: 'سطر واحد يظهر فوق المحادثة.',
    description: 'الوصف',
    descriptionNote: 'ما مكانه هنا، ولمن، وأين المزيد.',
    left: charactersLeft,
    category: 'الفئة',
    categoryNote: 'يجمع الدليل الغرف بحسبها. يمكن اختيار فئة موجودة أو كتابة جديدة.',
    people: 'إضافة أشخاص من البداية',
    peopleNote: 'يكونون فيها منذ لحظة إنشائها. ويمكن إرسال رابط لاحقًا أيضًا.',
    more: 'خيارات أخرى',
    history: 'ما يراه الجدد',
    histories: {
      all: { label: 'كل شيء', text: 'من ينضم يمكنه قراءة ما قيل من قبل.' },
      joined: {
        label: 'منذ يومهم الأول',
        text: 'ما قيل قبل الانضمام يبقى بين من كانوا حاضرين.',
      },
    },
    publicHistory: 'القناة العامة يمكن للجميع هنا قراءتها منذ أول رسالة.',
    readOnly: 'للإعلانات فقط',
    readOnlyNote: 'يكتب المالك والمديرون والمشرفون فقط. ويقرأ الجميع ويتفاعلون.',
    maxMembers: 'أقصى عدد للأعضاء',
    maxMembersNote: (usual) =>
      plural(usual, {
        zero: 'إن تُرك فارغًا فلا تتسع لأحد.',
        one: 'إن تُرك فارغًا فهي تتسع لشخص واحد.',
        two: 'إن تُرك فارغًا فهي تتسع لشخصين.',
        few: 'إن تُرك فارغًا فهي تتسع لما يصل إلى # أشخاص.',
        many: 'إن تُرك فارغًا فهي تتسع لما يصل إلى # شخصًا.',
        other: 'إن تُرك فارغًا فهي تتسع لما يصل إلى # شخص.',
      }),
    membersProblem: (least, most) => `المطلوب عدد صحيح من ${number(least)} إلى ${number(most)}.`,
    slowMode: 'الوضع البطيء',
    slowModeNote: 'مدة انتظار كل عضو بين رسالة وأخرى.',
    slowModes: (seconds) =>
      seconds === 0
        ? 'متوقف'
        : seconds < 60
          ? ofSeconds(seconds)
          : seconds < 3600
            ? minutes(Math.round(seconds / 60))
            : hours(Math.round(seconds / 3600)),
  },

  roles: { owner: 'مالك', admin: 'مدير', moderator: 'مشرف', member: 'عضو' },
  missing: 'لا توجد غرفة كهذه، أو أنها غير متاحة لك',
  missingText: 'ربما في العنوان خطأ، أو حُذفت الغرفة، أو أنها خاصة. يمكن طلب دعوة ممن أرسل إليك الرابط.',
  failed: 'تعذّر تحميل الغرفة',
  toDirectory: 'كل الغرف',

  departures: {
    deleted: (room, by) => (by === null ? `حُذفت ${isolated(room)}` : `حُذفت ${isolated(room)}، حذفها ${isolated(by)}`),
    removed: (room, by) => (by === null ? `أُخرجت من ${isolated(room)}` : `أخرجك ${isolated(by)} من ${isolated(room)}`),
    banned: (room, by) => (by === null ? `حُظرت من ${isolated(room)}` : `حظرك ${isolated(by)} من ${isolated(room)}`),
    left: (room) => `غادرت ${isolated(room)}`,
    unknown: (room) => `لم تعد في ${isolated(room)}`,
  },
  departureTexts: {
    deleted: 'كل ما قيل فيها حُذف معها.',
    removed: 'تمكنك العودة بدعوة ممن يديرون الغرفة.',
    banned: 'لا تمكنك العودة ما لم يُلغِ من يديرون الغرفة الحظر.',
    left: 'هذه غرفة خاصة: تلزم دعوة للعودة إليها.',
    unknown: 'إما أن الغرفة حُذفت، أو أن أحدًا أخرجك منها.',
  },

  previewLabel: (room) => `الرسائل في ${isolated(room)}`,
  previewText: 'هذه نظرة من الخارج. الانضمام يتيح لك الكتابة ومعرفة الجديد.',
  previewArchived: 'هذه الغرفة مؤرشفة: يمكن قراءتها، ولا يُضاف إليها شيء.',
  beginning: { before: 'هنا بداية ', after: '' },
  older: 'عرض رسائل أقدم',
  olderFailed: 'لم تصل الرسائل الأقدم. إعادة المحاولة',
  quiet: 'لم يُقل شيء بعد',
  quietText: 'انضمامك هو البداية، والكلمات الأولى لك.',
}
