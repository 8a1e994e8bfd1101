import type { Words } from '../en.ts'
import { isolated } from './isolated.ts'

export const ownData: Words['ownData'] = {
  title: 'بياناتك',
  note: 'ملف ZIP واحد فيه كل ما هو لك: الملف الشخصي والإعدادات وجهات الاتصال والغرف والرسائل والتفاعلات والمسودات والأجهزة والبلاغات وكل ملف جلبته. لا شيء مما قاله غيرك.',
  ask: 'اجمعها',
  waiting: 'يجري جمعها. ستُخبر حين تجهز، ولا حاجة إلى الانتظار هنا.',
  ready: (until) => `ستبقى هنا حتى ${isolated(until)}.`,
  download: (amount) => `تنزيل (${isolated(amount)})`,
  again: (when) => `يمكنك طلبها مجددًا بدءًا من ${isolated(when)}.`,
  over: 'أُزيل آخر ما طلبته بعد انتهاء مدته.',
  lost: 'تعذّر جمعها. اطلبها مجددًا.',
  failed: 'تعذّر الاطلاع على بياناتك',
  askFailed: 'تعذّر طلب بياناتك',
  open: 'إلى بياناتك',
}
