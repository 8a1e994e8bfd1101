import type { Reason } from '@parley/protocol/wire'
import type { TransportReason } from '@parley/sdk'
import { composer } from './composer.ts'
import { header } from './header.ts'
import { isolated } from './isolated.ts'
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'
import { message } from './message.ts'
import { presence } from './presence.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { keyNames } from './key-names.ts'
import type { FirstWords } from '../en/first.ts'

/** Every reason, since the server says its own in English. */
const refusals: { readonly [R in Reason | TransportReason]: string } = {
  invalid_input: 'في المدخلات ما يحتاج إلى مراجعة.',
  invalid_json: 'صيغة الطلب غير صحيحة.',
  unsupported_media_type: 'هذا النوع من الطلبات غير مقبول.',
  weak_password: 'كلمة المرور هذه سهلة التخمين.',
  username_reserved: 'اسم المستخدم هذا محجوز هنا.',

  query_not_understood: 'في هذا البحث ما لا يُفهم.',
  search_took_too_long: 'استغرق هذا البحث وقتًا طويلًا. ابحث عن شيء أدق.',
  token_missing: 'لم تعد جلستك قائمة. يُرجى تسجيل الدخول والمحاولة مجددًا.',
  token_invalid: 'لم يعد دخولك صالحًا. يُرجى تسجيل الدخول من جديد.',
  token_expired: 'انتهت مدة دخولك. يُرجى المحاولة مجددًا.',
  session_ended: 'سُجّل خروج هذا الجهاز.',
  wrong_credentials: 'الاسم وكلمة المرور غير متطابقين. يُرجى مراجعتهما والمحاولة مجددًا.',
  refresh_invalid: 'انتهت الجلسة. يُرجى تسجيل الدخول من جديد.',
  refresh_reused: 'استُخدمت هذه الجلسة من مكانين فأُنهيت حرصًا على الأمان. يُرجى تسجيل الدخول من جديد.',

  account_deactivated: 'هذا الحساب معطّل. تواصل مع من يدير هذا المكان.',
  reset_invalid: 'لم يعد هذا الرمز صالحًا. اطلب رمزًا جديدًا.',
  person_required: 'هذا لمن لديه حساب فقط، لا للضيوف ولا للروبوتات.',
  last_admin: 'يحتاج المكان إلى مشرف عام. عيّن شخصًا آخر أولًا.',
  not_yourself: 'لا يمكنك فعل هذا بنفسك.',
  setting_fixed: 'هذا محدَّد في بيئة الخادم ولا يتغيّر.',
  invite_required: 'إنشاء حساب هنا يحتاج إلى دعوة.',
  rooms_restricted: 'ليس بإمكان الجميع إنشاء غرف هنا.',
  account_required: 'هذا غير متاح للضيوف. يلزم إنشاء حساب أولًا.',
  guest_required: 'الترقية إلى حساب متاحة للضيوف فقط.',
  moderator_required: 'هذا متاح لمشرفي المكان فقط.',
  admin_required: 'هذا متاح للمديرين فقط.',
  guests_off: 'لا يُستقبل الضيوف هنا.',
  registration_closed: 'التسجيل مغلق هنا.',
  wrong_password: 'كلمة المرور الحالية غير صحيحة.',
  foreign_origin: 'لا يُسمح لهذا الموقع باستخدام جلستك هنا.',

  route_not_found: 'لا يعرف الخادم هذا الإجراء.',
  user_not_found: 'لا يوجد شخص كهذا.',
  session_not_found: 'لا يوجد جهاز كهذا.',

  room_not_found: 'لا توجد غرفة كهذه، أو أنها غير متاحة لك.',
  message_not_found: 'لا توجد رسالة كهذه.',
  invite_not_found: 'لم تعد هذه الدعوة صالحة.',
  member_not_found: 'هذا الشخص ليس في الغرفة.',
  job_not_found: 'لا توجد هذه المهمة، أو أنها قيد التنفيذ الآن.',
  job_not_exhausted: 'لا يمكن نسيان إلا المهام المتروكة.',

  bot_refused: 'لا يمكن للبوتات فعل هذا.',
  scope_missing: 'لم يُمنح هذا الرمز الصلاحية اللازمة.',
  bots_for_admins: 'هنا لا ينشئ البوتات إلا المديرون.',
  bot_stays_member: 'البوت عضو في الغرفة ولا يكون أكثر من ذلك.',
  bot_not_found: 'لا يوجد بوت كهذا.',
  bot_token_not_found: 'لم يعد هذا الرمز موجودًا.',
  webhook_not_found: 'لا يوجد خطاف ويب كهذا في هذه الغرفة.',
  too_many_bots: 'لا يمكن لشخص واحد امتلاك بوتات أكثر.',
  too_many_bot_tokens: 'بلغ هذا البوت أقصى عدد من الرموز. ألغِ أحدها.',
  too_many_webhooks: 'بلغت هذه الغرفة أقصى عدد من خطافات الويب. أزل أحدها.',

  not_a_member: 'يلزم الانضمام إلى الغرفة أولًا.',
  room_right_missing: 'دورك في هذه الغرفة لا يسمح بذلك.',
  room_archived: 'هذه الغرفة مؤرشفة.',
  room_read_only: 'لا يكتب في هذه الغرفة إلا المشرفون.',
  silenced: 'لا تمكنك الكتابة في هذه الغرفة لفترة.',
  banned: 'أنت محظور من هذه الغرفة.',
  not_the_author: 'لا يعدّل الرسالة إلا من كتبها.',
  direct_is_fixed: 'المحادثة المباشرة تبقى دائمًا بين الشخصين نفسيهما.',
  direct_closed: 'لا تمكنكما المراسلة المباشرة.',
  not_taking_messages: 'يختار هذا الشخص من يبدأ محادثة معه. أرسل إليه طلب تواصل.',
  not_to_be_added: 'بين هؤلاء من يختار من يضيفه. أرسل إليه طلب تواصل أو رابطًا إلى الغرفة.',
  contact_not_found: 'لم يعد هذا الطلب موجودًا.',
  contact_blocked: 'لقد حظرت هذا الشخص. ألغِ الحظر أولًا.',
  owner_must_stay: 'لا بد للغرفة من مالك. يلزم تسليمها أولًا.',

  slow_mode: 'هذه الغرفة في الوضع البطيء. يُرجى الانتظار قليلًا.',
  slug_taken: 'هذا العنوان لغرفة أخرى.',
  room_full: 'هذه الغرفة ممتلئة.',
  message_deleted: 'حُذفت هذه الرسالة.',
  too_many_reactions: 'بلغت هذه الرسالة أقصى عدد من التفاعلات المختلفة.',
  too_many_rooms: 'بلغ عدد الغرف أقصاه. تلزم مغادرة غرفة أولًا.',
  edit_too_late: 'لم يعد ممكنًا تعديل هذه الرسالة.',
  too_many_bookmarks: 'بلغت محفوظاتك أقصى عدد. تلزم إزالة رسالة أولًا.',
  username_taken: 'اسم المستخدم هذا محجوز لغيرك.',
  email_taken: 'لهذا البريد الإلكتروني حساب قائم.',

  file_not_found: 'هذا الملف غير موجود.',
  http_only: 'لا تُنقل الملفات إلا عبر HTTP.',
  invalid_upload: 'لم تصل الملفات بالشكل الصحيح.',
  upload_interrupted: 'انقطع الرفع قبل أن يكتمل.',
  upload_not_found: 'لم يعد هذا الرفع معروفًا. ابدأ من جديد.',
  upload_elsewhere: 'يتواصل الرفع من موضع آخر.',
  upload_in_crumbs: 'وصل الملف في أجزاء صغيرة كثيرة جدًا. ابدأ من جديد.',
  too_many_uploads: 'هناك ملفات كثيرة قيد الرفع. انتظر حتى يكتمل أحدها.',
  no_file: 'لا يوجد ملف في الطلب.',
  too_many_files: 'عدد الملفات كبير جدًا دفعة واحدة.',
  file_empty: 'هذا الملف فارغ.',
  file_type_refused: 'لا تُقبل هنا ملفات من هذا النوع.',
  file_too_large: 'هذا الملف كبير جدًا.',
  file_in_use: 'هذا الملف قيد الاستخدام. احذف الرسالة التي تحمله بدلًا من ذلك.',
  file_not_ready: 'ما زال هذا الملف قيد الفحص.',
  quota_exceeded: 'لم تبقَ لديك مساحة كافية. احذف ملفات أقدم أولًا.',
  place_full: 'لم تبقَ هنا مساحة للملفات.',
  storage_unavailable: 'لا يمكن الوصول إلى الملفات حاليًا.',

  body_too_large: 'هذا أكبر مما يمكن إرساله.',
  too_many_requests: 'محاولات كثيرة في وقت قصير.',
  internal: 'حدث خطأ في الخادم. يُرجى المحاولة بعد لحظات.',
  database_unavailable: 'لا يصل الخادم إلى بياناته حاليًا. يُرجى المحاولة بعد لحظات.',
  overloaded: 'الخادم مشغول. يُرجى المحاولة بعد لحظات.',
  shutting_down: 'الخادم يُعاد تشغيله.',

  unreachable: 'تعذّر الوصول إلى الخادم. يُرجى التحقق من الاتصال؛ لن يضيع شيء مما كتبته.',
  aborted: 'أُلغيت العملية.',
  timed_out: 'تأخر الخادم كثيرًا في الرد. لن يضيع شيء مما كتبته.',
  not_parley: 'أجاب شيء ما بينك وبين الخادم بدلًا منه. يُرجى التحقق من الشبكة أو سؤال مشغّل الخادم.',
}

export const first: FirstWords = {
  product: 'Parley',
  documentTitle: (screen, place) => `${isolated(screen)} · ${isolated(place)}`,
  common: {
    loading: 'جارٍ التحميل…',
    tryAgain: 'إعادة المحاولة',
    skipToContent: 'الانتقال إلى المحتوى',
    noticesRegion: 'التنبيهات',
    dismissNotice: 'إخفاء التنبيه',
  },
  refusal: (reason) => new Map<string, string>(Object.entries(refusals)).get(reason) ?? null,
  unexpected: 'حدث خطأ غير متوقع. يُرجى المحاولة مجددًا.',
  broken: {
    title: 'لم يُحمّل هذا الجزء من الصفحة',
    text: 'ربما ثُبّتت نسخة أحدث في هذه الأثناء. إعادة تحميل الصفحة تكفي عادةً.',
    reload: 'إعادة التحميل',
  },
  frame: {
    connection: 'الاتصال',
    navigation: 'التنقل الرئيسي',
    home: 'الرئيسية',
    people: 'الأشخاص',
    settings: 'الإعدادات',
    you: 'أنت',
    accountMenu: 'قائمة الحساب',
    direct: 'رسالة مباشرة',
    rooms: 'الغرف',
    kinds: { person: null, guest: 'ضيف', bot: 'بوت' },
    allRead: 'حُدّد كل شيء كمقروء',
  },

  timeline,
  message,
  markdown,
  composer,
  sidebar,
  layout,
  header,
  presence,
  keyNames,
}
