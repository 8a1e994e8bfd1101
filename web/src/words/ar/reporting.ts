import type { Words } from '../en.ts'
import { isolated } from './isolated.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ar')

export const reporting: Words['reporting'] = {
  report: 'إبلاغ',
  message: 'الإبلاغ عن هذه الرسالة',
  person: (name) => `الإبلاغ عن ${isolated(name)}`,
  text: 'يراها حافظو النظام كما هي الآن، وأنك من أبلغ. ولا يُخبر أحد غيرهم.',
  why: 'ما المشكلة فيها',
  note: 'إضافة',
  noteNote: 'ما يعين على الفهم.',
  block: (name) => `حظر ${isolated(name)} أيضًا`,
  blockNote: 'لن ترى منه شيئًا، ولن يستطيع الكتابة إليك.',
  submit: 'إبلاغ',
  done: 'تم الإبلاغ',
  doneText: 'ستعرف ما يؤول إليه.',
  reasons: {
    spam: 'رسائل مزعجة',
    harassment: 'مضايقة',
    hate: 'كراهية',
    illegal: 'مخالف للقانون',
    impersonation: 'ينتحل شخصية غيره',
    other: 'شيء آخر',
  },
  fromPlace: 'من المكان',
  notices: {
    report_resolved: () => 'نُظر في بلاغك',
    warned: (room) => (room === null ? 'تلقيت تحذيرًا' : `تلقيت تحذيرًا بشأن ${isolated(room)}`),
    muted: (room) => (room === null ? 'لا تستطيع الكتابة هنا مؤقتًا' : `لا تستطيع الكتابة في ${isolated(room)} مؤقتًا`),
    unmuted: (room) => (room === null ? 'تستطيع الكتابة من جديد' : `تستطيع الكتابة في ${isolated(room)} من جديد`),
    kicked: (room) => (room === null ? 'أُخرجت من غرفة' : `أُخرجت من ${isolated(room)}`),
    banned_from_room: (room) => (room === null ? 'حُظرت من غرفة' : `حُظرت من ${isolated(room)}`),
    unbanned: (room) => (room === null ? 'انتهى حظرك' : `انتهى حظرك من ${isolated(room)}`),
    message_deleted: (room) => (room === null ? 'حُذفت رسالة لك' : `حُذفت رسالة لك في ${isolated(room)}`),
    appeal_answered: () => 'أُجيب عن اعتراضك',
    announcement: () => 'إلى كل من في المكان',
    export_ready: () => 'بياناتك جاهزة',
  },
  until: (when) => `حتى ${isolated(when)}.`,
  forGood: 'دائمًا.',
  appeal: 'اعتراض…',
  appealText: 'ينظر فيه شخص آخر مرة واحدة. قل ما ينبغي أن يعرفه.',
  appealField: 'ما ينبغي أن يعرفه',
  appealMissing: 'قل لماذا ينبغي أن يكون القرار غير ذلك.',
  appealSubmit: 'اعتراض',
  appealed: 'قُدّم الاعتراض، وستُخبر بالنتيجة.',
  denied: (answer) => `رُفض الاعتراض: ${isolated(answer)}`,
  dismiss: 'انتهيت منه',
  dismissFailed: 'تعذّر إبعاده',
  more: (count) =>
    plural(count, {
      zero: 'لا مزيد',
      one: 'واحد آخر',
      two: 'اثنان آخران',
      few: '# أخرى',
      many: '# أخرى',
      other: '# أخرى',
    }),
}
