import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const leaving: Words['leaving'] = {
  title: 'حذف حسابك',
  note: (days) =>
    `تُسجَّل خروجًا من كل مكان فورًا. خلال ${isolated(days)} يمكنك التراجع بتسجيل الدخول، ثم يُمحى ملفك وإعداداتك وجهات اتصالك وأجهزتك، وتنتقل غرفك إلى من يليك، ولا يُعطى اسمك لأحد.`,
  noteGuest: 'تُسجَّل خروجًا وتُمحى فورًا: لا عودة للضيف.',
  act: 'حذف حسابك…',
  question: 'أتحذف حسابك؟',
  text: (days) => `يُغلق الآن ويُمحى بعد ${isolated(days)}. حتى ذلك الحين يمكنك تسجيل الدخول والتراجع.`,
  password: 'كلمة مرورك',
  passwordMissing: 'اكتب كلمة مرورك.',
  said: 'ما قلته والملفات التي أرسلتها',
  keep: 'تبقى',
  keepText: 'باسم «حساب محذوف»، لتبقى المحادثة لغيرك.',
  remove: 'تزول',
  removeText: 'لن يقرأها أحد بعد ذلك.',
  submit: 'حذف',
  done: 'أُغلق حسابك',
  doneText: (when) => `يُمحى في ${isolated(when)}. حتى ذلك الحين يمكنك تسجيل الدخول والتراجع.`,
  doneNow: 'يُمحى الآن.',
  leaving: 'حذفت هذا الحساب، لكنه لم يُمحَ بعد: يمكنك التراجع.',
  restore: 'تراجع وسجّل الدخول',
  restoreFailed: 'تعذّر التراجع',
  days: (count) =>
    plural(count, { zero: '# يوم', one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' }),
}
