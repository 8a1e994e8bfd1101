import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

const list = (names: readonly string[]) => new Intl.ListFormat('ar').format(names.map(isolated))

export const writing: Words['writing'] = {
  dismiss: 'إخفاء',
  failed: 'لم ينجح ذلك',
  unsaved: 'لم يُحفظ تعديلك.',
  goOn: 'متابعة التعديل',
  rival: 'كُتب هنا شيء آخر على جهاز آخر.',
  takeRival: 'استخدامه بدلًا من هذا',
  unknownCommand: (name) => `لا يوجد أمر باسم ${isolated(`/${name}`)}.`,
  sendAsText: 'إرساله كنص',
  incomplete: (command, args) => `ينقصه القليل: ${isolated(`/${command} ${args}`)}`,
  tellMany: {
    room: (count) =>
      plural(count, {
        zero: 'لن يصل هذا إلى أحد في الغرفة.',
        one: 'سيصل تنبيه إلى شخص واحد في الغرفة.',
        two: 'سيصل تنبيه إلى الشخصين في الغرفة.',
        few: 'سيصل تنبيه إلى كل من في الغرفة (# أشخاص).',
        many: 'سيصل تنبيه إلى كل من في الغرفة (# شخصًا).',
        other: 'سيصل تنبيه إلى كل من في الغرفة (# شخص).',
      }),
    here: (count) =>
      count === null
        ? 'سيصل تنبيه إلى كل الموجودين الآن.'
        : plural(count, {
            zero: 'لا أحد موجود الآن ليصله تنبيه.',
            one: 'سيصل تنبيه إلى الشخص الوحيد الموجود الآن.',
            two: 'سيصل تنبيه إلى الشخصين الموجودين الآن.',
            few: 'سيصل تنبيه إلى # أشخاص موجودين الآن.',
            many: 'سيصل تنبيه إلى # شخصًا موجودين الآن.',
            other: 'سيصل تنبيه إلى # شخص موجودين الآن.',
          }),
  },
  asks: {
    leave: { text: (room) => `مغادرة ${isolated(room)}؟ لن تمكنك العودة إلا بعد السماح لك بالدخول.`, yes: 'مغادرة' },
    archive: { text: (room) => `أرشفة ${isolated(room)}؟ بعدها تمكن القراءة فيها دون الكتابة.`, yes: 'أرشفة' },
    ban: { text: (name) => `إخراج ${isolated(name)} من الغرفة ومنع العودة إليها؟`, yes: 'حظر' },
  },
  sendAnyway: 'إرسال',
  notYet: 'ليس الآن',
  previewEmpty: 'يظهر هنا ما تكتبه كما سيبدو.',
  nobodyOfThatName: (name) => `لا يوجد هنا أحد باسم ${isolated(`@${name}`)}.`,
  commands: {
    me: { args: 'فعل ما', about: 'قول ما تفعله الآن' },
    shrug: { args: '[نص]', about: 'إضافة ¯\\_(ツ)_/¯' },
    join: { args: '#غرفة', about: 'الانضمام إلى غرفة عامة' },
    leave: { args: '', about: 'مغادرة هذه الغرفة' },
    invite: { args: '@شخص …', about: 'إضافة أشخاص إلى هذه الغرفة' },
    kick: { args: '@شخص …', about: 'إخراج أشخاص من هذه الغرفة' },
    ban: { args: '@شخص', about: 'إخراج شخص ومنع عودته' },
    msg: { args: '@شخص [نص]', about: 'إرسال رسالة مباشرة إلى شخص' },
    topic: { args: '[نص]', about: 'تحديد الموضوع أو مسحه' },
    rename: { args: 'اسم', about: 'تغيير اسم هذه الغرفة' },
    archive: { args: '', about: 'أرشفة هذه الغرفة' },
    mute: { args: '[30m, 2h, 1d]', about: 'إيقاف إشعارات هذه الغرفة' },
    unmute: { args: '', about: 'تشغيل إشعارات هذه الغرفة من جديد' },
    away: { args: '', about: 'الظهور بحالة «بعيد»' },
    dnd: { args: '', about: 'الظهور بحالة «مشغول»' },
    back: { args: '', about: 'الظهور متصلًا من جديد' },
    status: { args: '[رمز] [نص]', about: 'تحديد حالتك أو مسحها' },
    nick: { args: 'اسم', about: 'تغيير اسمك الظاهر' },
    help: { args: '', about: 'عرض هذه الأوامر' },
  },
  told: {
    removed: (names) => `أُخرج من الغرفة: ${list(names)}.`,
    invited: (names) => `أُضيف إلى الغرفة: ${list(names)}.`,
    muted: 'لن تصلك إشعارات من هذه الغرفة.',
    unmuted: 'ستصلك إشعارات هذه الغرفة من جديد.',
    presence: {
      online: 'يراك الآخرون بحالة «متصل».',
      away: 'يراك الآخرون بحالة «بعيد».',
      busy: 'يراك الآخرون بحالة «مشغول».',
    },
    status: 'حُدّدت حالتك.',
    statusCleared: 'مُسحت حالتك.',
    nick: (name) => `يراك الآخرون الآن باسم ${isolated(name)}.`,
    help: (commands) =>
      Object.entries(commands)
        .map(([name, { args, about }]) => `${isolated(`/${name} ${args}`)} — ${isolated(about)}`)
        .join('\n'),
  },
  completions: 'اقتراحات',
  suggestions: (count) =>
    plural(count, {
      zero: 'لا اقتراحات',
      one: 'اقتراح واحد',
      two: 'اقتراحان',
      few: '# اقتراحات',
      many: '# اقتراحًا',
      other: '# اقتراح',
    }),
  everybody: (count) =>
    plural(count, {
      zero: 'لا أحد آخر في الغرفة',
      one: 'ينبّه شخصًا واحدًا في الغرفة',
      two: 'ينبّه الشخصين في الغرفة',
      few: 'ينبّه كل من في الغرفة: # أشخاص',
      many: 'ينبّه كل من في الغرفة: # شخصًا',
      other: 'ينبّه كل من في الغرفة: # شخص',
    }),
  everybodyHere: 'ينبّه الموجودين الآن',
  notInRoom: 'ليس في هذه الغرفة',
  closed: {
    archived: 'هذه الغرفة مؤرشفة. يمكن قراءتها، ولا يُكتب فيها جديد.',
    erased: 'حُذف هذا الحساب. يمكن قراءة ما قيل، ولا يُكتب هنا جديد.',
    silenced: (until) => `طلب منك الإشراف التوقف هنا قليلًا. يمكنك الكتابة مجددًا ${isolated(until)}.`,
    read_only: 'لا يكتب في هذه الغرفة إلا المشرفون. يمكنك القراءة والتفاعل.',
    blocked: (name) => `لقد حظرت ${isolated(name)}، لذلك لا يستطيع أي منكما الكتابة هنا.`,
    openAgain: 'فتحها من جديد',
    openFailed: 'تعذّر فتح الغرفة من جديد',
  },
}
