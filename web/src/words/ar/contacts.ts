import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const contacts: Words['contacts'] = {
  lists: 'قوائم الأشخاص',
  everybody: 'الجميع',
  tabs: { all: 'جهات الاتصال', requests: 'الطلبات', blocked: 'المحظورون' },
  waiting: (count) =>
    plural(count, {
      zero: 'لا أحد ينتظر ردك',
      one: 'شخص واحد ينتظر ردك',
      two: 'شخصان ينتظران ردك',
      few: '# أشخاص ينتظرون ردك',
      many: '# شخصًا ينتظرون ردك',
      other: '# شخص ينتظرون ردك',
    }),
  acts: {
    ask: 'إضافة جهة اتصال',
    accept: 'قبول',
    decline: 'رفض',
    remove: 'إزالة جهة الاتصال',
    block: 'حظر',
    unblock: 'إلغاء الحظر',
  },
  takeBack: 'سحب الطلب',
  about: (act, name) => `${isolated(act)}: ${isolated(name)}`,
  states: { accepted: 'جهة اتصال', incoming: 'ينتظر ردك', outgoing: 'أرسلتَ طلبًا', blocked: 'محظور' },
  failed: {
    ask: 'تعذّر إرسال الطلب',
    accept: 'تعذّر قبول الطلب',
    decline: 'تعذّر رفض الطلب',
    remove: 'تعذّرت الإزالة',
    block: 'لم يُحظر أحد',
    unblock: 'تعذّر إلغاء الحظر',
  },
  wants: (name) => `يودّ ${isolated(name)} أن يكون من جهات اتصالك.`,
  youAsked: (name) => `أرسلتَ طلب اتصال إلى ${isolated(name)}.`,
  youBlock: (name) => `لقد حظرت ${isolated(name)}. لن يُبلَّغ بذلك.`,
  find: 'البحث عن شخص لإضافته',
  findPlaceholder: 'الاسم أو اسم المستخدم',
  count: (count) =>
    plural(count, {
      zero: 'لا جهات اتصال',
      one: 'جهة اتصال واحدة',
      two: 'جهتا اتصال',
      few: '# جهات اتصال',
      many: '# جهة اتصال',
      other: '# جهة اتصال',
    }),
  none: 'لا جهات اتصال بعد',
  noneText: 'يمكنك البحث عن شخص أعلاه وإرسال طلب إليه. عندما يوافق يظهر هنا، ويرى كل منكما إن كان الآخر متصلًا.',
  incoming: 'بانتظار ردك',
  incomingText: 'لا يُبلَّغ أحد بالرفض، ولا يستطيع من رُفض طلبه أن يعيده ما لم ترسل أنت طلبًا.',
  outgoing: 'طلباتك',
  outgoingText: 'يظهر هنا متى وافقوا. يمكنك سحب الطلب في أي وقت.',
  asked: (when) => `طُلب ${isolated(when)}`,
  noRequests: 'لا طلبات',
  noRequestsText: 'من يودّ أن يكون من جهات اتصالك يظهر هنا فورًا، ومن طلبتَ منه ذلك يبقى هنا حتى يوافق.',
  blockedText: 'لا يُبلَّغون بذلك. عند إلغاء الحظر تظهر رسائل الشخص من جديد فورًا.',
  since: (when) => `منذ ${isolated(when)}`,
  noBlocked: 'لم تحظر أحدًا',
  noBlockedText: 'يمكنك حظر شخص من بطاقته: لا يستطيع مراسلتك مباشرة، وتُطوى رسائله في الغرف. لن يُبلَّغ بذلك.',
  blockTitle: (name) => `حظر ${isolated(name)}؟`,
  blockText: 'لن يُبلَّغ بذلك، ويمكنك التراجع في أي وقت. أثناء الحظر:',
  blockEffects: [
    'لا يستطيع أي منكما مراسلة الآخر مباشرة.',
    'تُطوى لديك رسائله في الغرف المشتركة.',
    'لا يرى أي منكما إن كان الآخر متصلًا، ولا يجده بالاسم.',
    'لا تصلك طلباته، وينتهي الاتصال بينكما إن وُجد.',
  ],
  removeTitle: (name) => `إزالة ${isolated(name)} من جهات اتصالك؟`,
  removeText: 'ستُزال أنت أيضًا من قائمته. يستطيع كل منكما إرسال طلب جديد.',
  folded: (count) =>
    plural(count, {
      zero: 'لا رسائل ممن حظرته',
      one: 'رسالة ممن حظرته',
      two: 'رسالتان ممن حظرته',
      few: '# رسائل ممن حظرته',
      many: '# رسالة ممن حظرته',
      other: '# رسالة ممن حظرته',
    }),
  unfold: 'عرض',
}
