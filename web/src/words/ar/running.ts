import type { Administration } from '../en/administration.ts'
import { isolated } from './isolated.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ar')

export const announcing: Administration['announcing'] = {
  make: 'أخبر الجميع',
  made: 'يُخبَر الجميع الآن',
  text: 'ما يُقال للجميع',
  textNote: 'يظهر أعلى كل صفحة حتى يُغلق. ومن يأتي لاحقًا يراه أيضًا.',
  textMissing: 'اكتب ما يُقال للجميع.',
  term: 'إلى متى',
  terms: {
    hour: 'ساعة',
    day: 'يوم',
    week: 'أسبوع',
    month: '30 يومًا',
    ever: 'حتى يُسحب',
  },
  none: 'لم يُعلن شيء',
  noneText: 'ما يُقال للجميع يظهر هنا.',
  failed: 'تعذّر تحميل الإعلانات',
  more: 'عرض المزيد',
  by: (name) => `من ${isolated(name)}`,
  until: (when) => `حتى ${isolated(when)}`,
  on: 'جارٍ',
  over: 'انتهى',
  withdrawn: 'سُحب',
  withdraw: 'سحب',
  withdrawOf: (text) => `سحب: ${isolated(text)}`,
  withdrawTitle: 'سحب هذا؟',
  withdrawText: 'يختفي عمن لم يغلقه بعد.',
  withdrawFailed: 'تعذّر سحبه',
}

export const overview: Administration['overview'] = {
  nothing: 'لا شيء يحتاج إليك. كل شيء يستجيب، ولا شيء ينتظر.',
  failed: 'تعذّرت معرفة ما يحتاج إلى أحد',
  full: 'تشغل الملفات كل المساحة المسموح بها تقريبًا',
}

export const placeHealth: Administration['placeHealth'] = {
  failed: 'تعذّرت معرفة حال المكان',
  again: 'انظر من جديد',
  allWell: 'كل شيء يجيب، ولا شيء متروك.',
  troubles: {
    database: {
      what: 'قاعدة البيانات لا تجيب',
      todo: 'تأكد أن PostgreSQL تعمل وأن DATABASE_URL يشير إليها؛ والأمر parley doctor يقول المزيد.',
    },
    bus: {
      what: 'Redis لا يجيب',
      todo: 'تأكد أنه يعمل وأن REDIS_URL يشير إليه. حتى ذلك الحين لا تسمع العقد بعضها.',
    },
    storage: {
      what: 'مخزن الملفات لا يجيب',
      todo: 'تأكد أن الكتابة في مجلد البيانات ممكنة، أو أن الحاوية في STORAGE_URL موجودة.',
    },
    scanner: {
      what: 'فاحص الفيروسات لا يجيب',
      todo: 'تأكد أنه يعمل وأن CLAMAV_URL يشير إليه. الملفات الجديدة تنتظر أو تمر بلا فحص، كما ضُبط.',
    },
    disk: {
      what: 'القرص يكاد يمتلئ',
      todo: 'أفسح مكانًا، أو حدّ في الإعدادات ما تأخذه الملفات.',
    },
    jobs: {
      what: 'عمل متروك',
      todo: 'العمل في الخلفية يقول ما حدث؛ وهناك يُعاد أو يُنسى.',
    },
    late: {
      what: 'العمل في الخلفية متأخر',
      todo: 'شيء ينتظر منذ أكثر من 5 دقائق. تأكد أن عقدة بدور worker تعمل، وأضف أخرى إن كانت مشغولة.',
    },
  },
  toJobs: 'إلى العمل في الخلفية',
  parts: {
    database: 'قاعدة البيانات',
    bus: 'الرسائل بين العقد',
    storage: 'مخزن الملفات',
    scanner: 'فاحص الفيروسات',
  },
  states: {
    ok: 'يجيب',
    down: 'لا يجيب',
  },
  version: 'إصدار Parley',
  uptime: 'يعمل منذ',
  node: 'المجيب',
  memory: 'الذاكرة',
  disk: 'المتاح في القرص',
  partOf: (part, total) => `${isolated(part)} من ${isolated(total)}`,
  databaseSize: 'حجم قاعدة البيانات',
  databaseVersion: 'إصدار PostgreSQL',
  connections: 'الاتصالات بها',
  waiting: 'أعمال تنتظر',
  late: 'أطول انتظار',
  givenUp: 'أعمال متروكة',
  packet: 'حزمة الدعم',
  packetNote: 'كل ما يعين من يُطلب منه العون: بلا أسرار، بلا أسماء أشخاص، بلا شيء مما قيل.',
  savePacket: 'حفظ الحزمة',
  packetFailed: 'تعذّر إعداد الحزمة',
}

export const placeStats: Administration['placeStats'] = {
  failed: 'تعذّر تحميل الأرقام',
  span: 'الأيام',
  spans: (size) =>
    plural(size, {
      zero: 'آخر # يوم',
      one: 'آخر يوم',
      two: 'آخر يومين',
      few: 'آخر # أيام',
      many: 'آخر # يومًا',
      other: 'آخر # يوم',
    }),
  totals: {
    people: 'الأشخاص',
    seen: 'هنا خلال يوم',
    guests: 'الضيوف',
    bots: 'البوتات',
    rooms: 'الغرف',
    files: 'الملفات',
  },
  charts: {
    messages: 'الرسائل المرسلة',
    people: 'من كتبوا شيئًا',
    accounts: 'حسابات جديدة',
    fileBytes: 'ما أخذته الملفات',
    halfMs: 'نصف الطلبات استغرق على الأكثر',
    mostMs: '95 من كل 100 طلب استغرقت على الأكثر',
  },
  day: 'اليوم',
  counted: (when) => `حُسب: ${isolated(when)}؛ الأيام بتوقيت UTC.`,
}

export const charts: Administration['charts'] = {
  asTable: 'كجدول',
}

export const placeRooms: Administration['placeRooms'] = {
  search: 'ابحث عن غرف',
  visibility: 'من يدخل',
  visibilities: {
    all: 'الكل',
    public: 'عامة',
    private: 'خاصة',
  },
  state: 'الحالة',
  states: {
    all: 'الكل',
    open: 'غير مؤرشفة',
    archived: 'مؤرشفة',
  },
  sort: 'الترتيب',
  sorts: {
    recent: 'الأحدث كلامًا أولًا',
    members: 'الأكثر أعضاءً أولًا',
    messages: 'الأكثر رسائل أولًا',
    newest: 'الأحدث أولًا',
    name: 'بالاسم',
  },
  none: 'لا غرف',
  noneText: 'لا غرفة كهذه.',
  failed: 'تعذّر تحميل الغرف',
  more: 'عرض المزيد',
  actFailed: 'تعذّر تغيير الغرفة',
  group: 'مجموعة',
  members: (number) => `الأعضاء: ${isolated(number)}`,
  messages: (number) => `الرسائل: ${isolated(number)}`,
  owner: (name) => `المالك: ${isolated(name)}`,
  archive: 'أرشفة…',
  archiveAct: 'أرشفة',
  archiveOf: (name) => `أرشفة ${isolated(name)}…`,
  archiveTitle: (name) => `أرشفة ${isolated(name)}؟`,
  archiveText: 'يقرؤها أعضاؤها ولا يكتب فيها أحد. ويمكن إخراجها من الأرشيف.',
  unarchive: 'إخراج من الأرشيف',
  unarchiveOf: (name) => `إخراج ${isolated(name)} من الأرشيف`,
  remove: 'حذف…',
  removeAct: 'حذف نهائي',
  removeOf: (name) => `حذف ${isolated(name)}…`,
  removeTitle: (name) => `حذف ${isolated(name)}؟`,
  removeText: 'كل ما قيل فيها يزول عن الجميع. لا رجعة في ذلك.',
}
