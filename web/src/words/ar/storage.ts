import type { Administration } from '../en/administration.ts'
import { isolated } from './isolated.ts'

export const placeStorage: Administration['placeStorage'] = {
  failed: 'تعذّر الاطلاع على ما تأخذه الملفات',
  toSettings: 'تحديد ما يمكن أن تأخذه الملفات',
  broken: 'تعذّر تحضير بعض الملفات. السبب مذكور في العمل في الخلفية، ويمكن إعادة المحاولة هناك.',
  toJobs: 'إلى العمل في الخلفية',
  what: 'البند',
  files: 'الملفات',
  size: 'الحجم',
  kinds: 'حسب النوع',
  states: 'حسب الحالة',
  stateOf: {
    pending: 'في الانتظار',
    processing: 'قيد التحضير',
    ready: 'جاهز',
    failed: 'فشل',
    refused: 'مرفوض',
  },
  exports: (number, bytes) =>
    `وإلى جانبها أرشيفات بيانات شخصية تنتظر من يأخذها: ${isolated(number)}، حجمها ${isolated(bytes)}. لا تُحسب على أحد وتزول من نفسها.`,
  rooms: 'الغرف الأكثر استهلاكًا',
  largest: 'أكبر الملفات',
  largestNote: 'لا يظهر اسم الملف إلا حيث يقرؤه الجميع. ولا أحد يقرأ هنا ما فيه.',
  nameless: 'الاسم غير معروض',
  where: {
    nowhere: 'ليس في أي غرفة',
    direct: 'في رسائل مباشرة',
    private: 'في غرفة خاصة',
    public: 'في غرفة عامة',
  },
  by: (name) => `من ${isolated(name)}`,
  people: 'لمن الملفات',
  peopleNote: 'الأكثر أولًا، مع ما يحق لكلٍّ أن يجلبه.',
  search: 'ابحث عن أشخاص',
  list: {
    none: 'لا أحد',
    noneText: 'لا أحد بهذا الاسم لديه ملفات.',
    failed: 'تعذّرت معرفة لمن الملفات',
    more: 'عرض المزيد',
  },
}
