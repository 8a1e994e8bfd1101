import type { VisibilityChoice } from '@parley/protocol/wire'
import type { SettingsSection } from '../navigation/routes.ts'
import type { StatusTerm } from '../settings/status-expiry.ts'
import { acts } from './ar/acts.ts'
import { attention } from './ar/attention.ts'
import { bots, webhooks } from './ar/bots.ts'
import { calendar } from './ar/calendar.ts'
import { charactersLeft, hours, minutes, number, persons } from './ar/counted.ts'
import { contacts } from './ar/contacts.ts'
import { details } from './ar/details.ts'
import { directory } from './ar/directory.ts'
import { files } from './ar/files.ts'
import { emoji } from './ar/emoji.ts'
import { first } from './ar/first.ts'
import { later } from './ar/later.ts'
import { offline } from './ar/offline.ts'
import { inbox } from './ar/inbox.ts'
import { invites } from './ar/invites.ts'
import { isolated } from './ar/isolated.ts'
import { leaving } from './ar/leaving.ts'
import { ownData } from './ar/own-data.ts'
import { picker } from './ar/picker.ts'
import { problems } from './ar/problems.ts'
import { roomMenu } from './ar/room-menu.ts'
import { reporting } from './ar/reporting.ts'
import { rooms } from './ar/rooms.ts'
import { shortcuts } from './ar/shortcuts.ts'
import { signOut } from './ar/sign-out.ts'
import { switcher } from './ar/switcher.ts'
import { writing } from './ar/writing.ts'
import type { Words } from './en.ts'
import { pluralIn } from './plural.ts'
import { together } from './together.ts'

const plural = pluralIn('ar')

const visibilities: Record<VisibilityChoice, string> = {
  everyone: 'الجميع',
  members: 'الأعضاء فقط',
  nobody: 'لا أحد',
}

const statusTerms: Record<StatusTerm, string> = {
  'half-hour': `لمدة ${minutes(30)}`,
  hour: 'لمدة ساعة',
  today: 'حتى الليلة',
  week: 'حتى نهاية الأسبوع',
  never: 'حتى أغيّرها',
  kept: 'كما حُدّد من قبل',
}

const sections: Record<SettingsSection, { readonly title: string; readonly about: string }> = {
  profile: { title: 'الملف الشخصي', about: 'كيف يراك الآخرون، وكم يرون.' },
  appearance: { title: 'المظهر', about: 'تسري التغييرات فورًا وعلى كل أجهزتك.' },
  language: { title: 'اللغة والكتابة', about: 'لغة الصفحة، وما يفعله المفتاح Enter.' },
  notifications: { title: 'الإشعارات', about: 'كيف ينبّهك Parley.' },
  shortcuts: { title: 'الاختصارات', about: 'المفاتيح لكل شيء، وكيفية تغييرها.' },
  privacy: { title: 'الخصوصية', about: 'من يمكنه مراسلتك وإضافتك، وما يعرفه الآخرون عن وقت وجودك هنا وما قرأته.' },
  devices: { title: 'الأجهزة', about: 'الأجهزة التي سجّلت الدخول منها. يمكن إخراج ما لا تعرفه منها.' },
  account: { title: 'الحساب', about: 'اسمك لتسجيل الدخول، وكلمة مرورك.' },
  bots: { title: 'البوتات', about: 'برامج تشارك باسمك.' },
  storage: { title: 'التخزين', about: 'كم تشغل ملفاتك من مساحة.' },
}

export const ar: Words = {
  ...together(first, later),
  offline,
  reporting,
  ownData,
  leaving,
  attention,
  calendar,
  acts,
  contacts,
  bots,
  webhooks,
  writing,
  problems,
  roomMenu,
  signOut,
  fieldsToMend: (count) =>
    plural(count, {
      zero: 'لا حقول تحتاج إلى مراجعة.',
      one: 'حقل واحد يحتاج إلى مراجعة.',
      two: 'حقلان يحتاجان إلى مراجعة.',
      few: '# حقول تحتاج إلى مراجعة.',
      many: '# حقلًا تحتاج إلى مراجعة.',
      other: '# حقل تحتاج إلى مراجعة.',
    }),

  doors: {
    motto: 'مكان للحديث، على أرضٍ تملكها.',
    password: 'كلمة المرور',
    signIn: {
      title: 'تسجيل الدخول',
      login: 'اسم المستخدم أو البريد الإلكتروني',
      loginMissing: 'يُرجى كتابة اسم المستخدم أو البريد الإلكتروني.',
      passwordMissing: 'يُرجى كتابة كلمة المرور.',
      submit: 'تسجيل الدخول',
      pending: 'جارٍ تسجيل الدخول…',
      newHere: 'أول مرة هنا؟',
      register: 'إنشاء حساب',
    },
    guest: {
      title: 'مجرد إلقاء نظرة؟',
      name: 'اسم تُعرف به',
      placeholder: 'إن تُرك فارغًا اخترنا لك اسمًا لطيفًا',
      submit: 'المتابعة كضيف',
      pending: 'الباب يُفتح…',
      note: 'بلا كلمة مرور. يمكنك تحويله لاحقًا إلى حساب مع الاحتفاظ بكل شيء.',
    },
    register: {
      inviteText: 'من ينشئ حسابًا هنا يحتاج إلى دعوة.',
      invite: 'رمز الدعوة',
      inviteMissing: 'اكتب رمز دعوتك.',
      title: 'إنشاء حسابك',
      firstTitle: 'إعداد مكانك',
      firstText: 'لا أحد هنا بعد. الحساب الذي تنشئه الآن سيكون حساب المدير.',
      username: 'اسم المستخدم',
      usernameNote: 'به تسجّل دخولك، وبه يشير إليك الآخرون.',
      usernameReserved: 'اسم المستخدم هذا محجوز هنا.',
      displayName: 'الاسم الظاهر',
      displayNameNote: 'هكذا يراك الآخرون. إن تُرك فارغًا فهو اسم المستخدم.',
      email: 'البريد الإلكتروني',
      emailNote: 'يمكنك تسجيل الدخول به أيضًا. لا يراه الآخرون أبدًا.',
      submit: 'إنشاء الحساب',
      firstSubmit: 'إنشاء الحساب وافتتاح المكان',
      pending: 'جارٍ إنشاء حسابك…',
      haveOne: 'لديك حساب؟',
      signIn: 'تسجيل الدخول',
      closedTitle: 'التسجيل مغلق',
      closedText: 'لا يمكن إنشاء حسابات جديدة هنا حاليًا. يمكن سؤال أحد مديري هذا المكان.',
    },
    reset: {
      title: 'كلمة مرور جديدة',
      text: 'يُسجَّل خروج كل الأجهزة التي دخلت بالقديمة.',
      password: 'كلمة المرور الجديدة',
      submit: 'حفظ كلمة المرور',
      done: 'صارت كلمة مرورك الجديدة سارية. سجّل الدخول بها.',
    },
    upgrade: {
      title: 'ليبقى اسمك لك',
      text: 'مع إنشاء حساب ينتقل معك كل ما لديك كضيف.',
      submit: 'إنشاء الحساب',
      done: 'أصبح لديك حساب. أهلًا بك دائمًا!',
    },
    ended: {
      session_ended: 'سُجّل خروج هذا الجهاز من جهاز آخر.',
      refresh_reused:
        'سُجّل خروجك حرصًا على أمانك: استُخدمت هذه الجلسة من مكانين. إن لم يكن ذلك منك، فالأفضل تغيير كلمة المرور.',
      other: 'انتهت جلستك. تسجيل الدخول يعيدك إلى حيث كنت.',
    },
  },

  password: {
    show: 'إظهار كلمة المرور',
    hide: 'إخفاء كلمة المرور',
    rulesTitle: 'تحتوي كلمة المرور على',
    rules: {
      length: (least) =>
        plural(least, {
          zero: '# حرف على الأقل',
          one: 'حرف واحد على الأقل',
          two: 'حرفين على الأقل',
          few: '# أحرف على الأقل',
          many: '# حرفًا على الأقل',
          other: '# حرف على الأقل',
        }),
      max: (most) =>
        plural(most, {
          zero: '# حرف على الأكثر',
          one: 'حرف واحد على الأكثر',
          two: 'حرفين على الأكثر',
          few: '# أحرف على الأكثر',
          many: '# حرفًا على الأكثر',
          other: '# حرف على الأكثر',
        }),
      lower: () => 'حرف لاتيني صغير',
      upper: () => 'حرف لاتيني كبير',
      digit: () => 'رقم',
      symbol: () => `رمز مثل ${isolated('!')} أو ${isolated('-')}`,
    },
    ruleMet: 'تحقق',
    ruleOpen: 'ناقص بعد',
    rulesOpen: 'لم تتحقق كل الشروط أدناه بعد.',
    strength: 'القوة',
    scores: ['ضعيفة جدًا', 'ضعيفة', 'مقبولة', 'قوية', 'قوية جدًا'],
    hints: {
      username: 'فيها اسم المستخدم الخاص بك.',
      common: 'فيها كلمة من أول ما يُخمَّن.',
      keyboard: 'المفاتيح المتجاورة سهلة التخمين.',
      sequence: 'المتتاليات مثل 1234 سهلة التخمين.',
      repeats: 'التكرار لا يضيف الكثير.',
      year: 'السنوات سهلة التخمين.',
      longer: 'زيادة الأحرف أكثر ما يفيد. بضع كلمات لا رابط بينها خيار جيد.',
    },
  },

  home: {
    title: 'الرئيسية',
    welcome: { before: 'أهلًا بك، ', after: '' },
    opening: (place) => `افتُتح ${isolated(place)}. الانضمام إلى غرفة بداية جيدة للحديث، والمكان مكانك.`,
    waiting: 'في انتظارك',
    allWaiting: (count) =>
      plural(count, {
        zero: 'لا غرف',
        one: 'غرفة واحدة',
        two: 'الغرفتان',
        few: 'كل الغرف (#)',
        many: 'كل الغرف (#)',
        other: 'كل الغرف (#)',
      }),
    allRead: 'قرأت كل شيء.',
    recent: 'تابِع من هنا',
    suggested: 'غرف للبداية',
    browse: 'كل الغرف العامة',
    firstRoom: 'لم يفتح أحد غرفة بعد',
    firstRoomText: 'يمكنك إنشاء أول غرفة، ودعوة الآخرين إليها برابط.',
    firstRoomGuest: 'الغرف التي يفتحها الآخرون تظهر هنا.',
    stepsTitle: 'الخطوات الأولى',
    stepsDone: (done, all) => `أُنجز ${number(done)} من ${number(all)}`,
    stepDone: 'أُنجزت',
    steps: {
      account: {
        title: 'حساب يبقى لك',
        text: 'أنت ضيف على هذا الجهاز فقط. مع حساب تمكنك العودة من أي مكان.',
      },
      profile: {
        title: 'تعريف بنفسك',
        text: 'سطر عنك وحالة يعرّفان الآخرين بمن يتحدثون إليه.',
      },
      look: {
        title: 'مظهر على ذوقك',
        text: 'السمة والكثافة وأحجام النص والخط، مع معاينة.',
      },
      people: { title: 'من هنا؟', text: 'البحث عن أهل هذا المكان بالاسم.' },
      room: { title: 'أنشئ الغرفة الأولى', text: 'قناة للجميع، أو لمن تدعوهم فقط.' },
      company: { title: 'ادعُ الناس', text: 'أنشئ رابطًا إلى غرفتك وأرسله إلى من ينبغي أن يكون هنا.' },
    },
  },

  rooms,
  emoji,
  files,
  details,
  directory,
  inbox,
  invites,
  picker,
  switcher,
  shortcuts,

  people: {
    title: 'الأشخاص',
    search: 'البحث عن أشخاص',
    searchPlaceholder: 'الاسم أو اسم المستخدم',
    clear: 'مسح البحث',
    count: (count, more) =>
      more
        ? plural(count, {
            zero: 'لا أحد',
            one: 'أول شخص',
            two: 'أول شخصين',
            few: 'أول # أشخاص',
            many: 'أول # شخصًا',
            other: 'أول # شخص',
          })
        : persons(count),
    none: (query) => `لا أحد يطابق «${isolated(query)}»`,
    noneText: 'يمكن تجربة جزء من الاسم، أو اسم المستخدم.',
    alone: 'لا أحد غيرك حتى الآن',
    aloneText: 'من ينضم إلى هذا المكان يظهر هنا.',
    more: 'عرض المزيد',
    loadingMore: 'جارٍ تحميل المزيد…',
    failed: 'تعذّر تحميل الأشخاص',
    guestTitle: 'البحث عن أشخاص يتطلب حسابًا',
    guestText: 'أهلًا بك ضيفًا تتجول هنا. للعثور على الآخرين وليعثروا عليك يلزم إنشاء حساب.',
    you: 'أنت',
    roles: { user: null, moderator: 'مشرف', admin: 'مدير' },
  },

  card: {
    title: 'الملف الشخصي:',
    loading: 'جارٍ تحميل الملف الشخصي…',
    missing: 'لا يوجد شخص كهذا',
    missingText: 'ربما أُزيل الحساب.',
    failed: 'تعذّر تحميل الملف الشخصي',
    since: (month) => `هنا منذ ${isolated(month)}`,
    fields: {
      bio: 'نبذة',
      location: 'المكان',
      birthDate: 'تاريخ الميلاد',
      gender: 'الجنس',
    },
    edit: 'تعديل ملفك الشخصي',
    talk: 'مراسلة',
  },

  settings: {
    title: 'الإعدادات',
    navigation: 'أقسام الإعدادات',
    all: 'كل الإعدادات',
    away: 'العودة إلى حيث كنت',
    sections,
    saveFailed: 'تعذّر حفظ أحد الإعدادات فأُعيد إلى ما كان',

    profile: {
      displayName: 'الاسم الظاهر',
      username: (name) => `اسم المستخدم الخاص بك: ${isolated(`@${name}`)}`,
      status: 'الحالة',
      statusText: 'ما الذي يشغلك الآن؟',
      statusEmoji: 'رمز تعبيري',
      statusTerm: 'المدة',
      statusTerms,
      statusUntil: (when) => `حتى ${isolated(when)}`,
      suggestions: 'اقتراحات',
      suggested: [
        { emoji: '📅', text: 'في اجتماع' },
        { emoji: '🎧', text: 'وقت تركيز' },
        { emoji: '🤒', text: 'إجازة مرضية' },
        { emoji: '🌴', text: 'في إجازة' },
      ],
      clearStatus: 'مسح الحالة',
      about: 'عنك',
      aboutNote: 'كل هذا اختياري، ولك أن تحدد من يرى كلًا منه؛ و«الجميع» يشمل الضيوف.',
      fields: { bio: 'نبذة', location: 'المكان', birthDate: 'تاريخ الميلاد', gender: 'الجنس' },
      left: charactersLeft,
      whoSees: (field) => `من يرى: ${isolated(field)}`,
      visibilities,
      save: 'حفظ الملف الشخصي',
      saving: 'جارٍ الحفظ…',
      saved: 'حُفظ الملف الشخصي',
      unsaved: 'لديك تغييرات غير محفوظة.',
      discard: 'تجاهل',
      guest: 'للضيوف اسم فقط. مع حساب تحصل على حالة وملف شخصي كامل.',
    },

    appearance: {
      theme: 'السمة',
      themes: { system: 'النظام', light: 'فاتحة', dark: 'داكنة', contrast: 'تباين عالٍ' },
      density: 'الكثافة',
      densities: { comfortable: 'مريحة', compact: 'مدمجة' },
      font: 'الخط',
      fonts: { system: 'النظام', humanist: 'إنساني', serif: 'مذيّل', mono: 'ثابت العرض' },
      sizes: 'أحجام النص',
      interfaceSize: 'الواجهة',
      messageSize: 'الرسائل',
      memberListSize: 'قائمة الأعضاء',
      pixels: (size) => `${number(size)} بكسل`,
      messages: 'في المحادثات',
      showAvatars: 'إظهار الصور الرمزية',
      showTimestamps: 'إظهار الأوقات',
      colouredNames: 'أسماء ملوّنة',
      colouredNamesNote: 'لكل شخص لون خاص به.',
      motion: 'تقليل الحركة',
      motionNote: 'بلا حركة، مهما كانت إعدادات النظام.',
    },

    sample: {
      title: 'معاينة',
      label: 'مثال',
      room: 'المنارة',
      members: 'الأعضاء',
      people: [
        { id: 'sample-0', name: 'Mara Lindqvist' },
        { id: 'sample-4', name: 'Tomás Rey' },
        { id: 'sample-2', name: 'أمل حداد' },
      ],
      messages: [
        { from: 0, time: '09:41', text: 'صباح الخير! أُصلح المصباح، ونام الحارس أخيرًا.' },
        { from: 1, time: '09:43', text: 'Wonderful. I will bring the new lens over after lunch.' },
        { from: 2, time: '09:44', text: 'رائع! سأنتظركم عند المرسى.' },
        { from: 0, time: '09:45', text: 'إلى اللقاء هناك.' },
      ],
    },

    language: {
      language: 'اللغة',
      followBrowser: (name) => `مثل المتصفح (${isolated(name)})`,
      typing: 'الكتابة',
      enterSends: 'الإرسال بالمفتاح Enter',
      enterSendsOn: 'المفتاح Enter يرسل الرسالة، وShift+Enter يبدأ سطرًا جديدًا.',
      enterSendsOff: 'المفتاح Enter يبدأ سطرًا جديدًا، وCtrl+Enter يرسل.',
    },

    notifications: {
      about: 'إشعاري عن',
      abouts: {
        all: 'كل شيء في الغرف غير المكتومة',
        mentions: 'الرسائل المباشرة والإشارات وكلماتي',
        none: 'لا شيء',
      },
      keywords: 'كلماتي',
      keywordsNote: 'كتابة إحداها تنبّهك كما تفعل الإشارة. المفتاح Enter يضيف كلمة.',
      removeKeyword: (word) => `إزالة «${isolated(word)}»`,
      desktop: 'إشعارات النظام',
      desktopNote: 'تظهر حين تكون خارج الصفحة. في كل منها سبب وصولها، وتختفي بعد قراءتها.',
      denied: 'هذا المتصفح مضبوط على منع الإشعارات من هنا. يمكن السماح بها في إعداداته لهذه الصفحة.',
      missing: 'لا إشعارات في هذا المتصفح، أو أنها للتطبيق المثبّت فقط.',
      test: 'عرض إشعار الآن',
      testText: 'هكذا يبدو.',
      sound: 'الأصوات',
      soundNote: 'نغمة قصيرة هادئة حين يصلك شيء.',
      tone: 'النغمة',
      tones: { chime: 'رنين', drop: 'قطرة', knock: 'طرقة' },
      play: 'تشغيل النغمة',
      silent: 'لا يستطيع هذا المتصفح تشغيل النغمة.',
      quiet: 'عدم الإزعاج',
      quietHours: (count) => `لمدة ${hours(count)}`,
      quietUntil: (when) => `هدوء حتى ${isolated(when)}.`,
      quietEnd: 'إنهاء الآن',
      schedule: 'كل أسبوع',
      scheduleNote: 'هدوء في الأوقات نفسها، بحسب ساعة هذا الجهاز.',
      ends: { from: 'من', to: 'إلى' },
      days: 'الأيام التي يبدأ فيها',
    },

    privacy: {
      messages: 'من يمكنه مراسلتك مباشرة',
      messagesNote: 'تبقى المحادثات القائمة مفتوحة.',
      adds: 'من يمكنه إضافتك إلى الغرف',
      addsNote: 'بالرابط تدخل أنت بنفسك دائمًا.',
      who: { everyone: 'الجميع', rooms: 'من يشاركني غرفة', contacts: 'جهات الاتصال فقط' },
      readReceipts: 'مؤشرات القراءة',
      readReceiptsNote: 'يرى الآخرون إلى أين وصلت في القراءة، وترى ذلك منهم.',
      lastSeen: 'آخر ظهور',
      lastSeenNote: 'يرى الآخرون متى كنت هنا آخر مرة.',
    },

    devices: {
      current: 'هذا الجهاز',
      lastUsed: (when) => `آخر استخدام: ${isolated(when)}`,
      since: (when) => `تسجيل الدخول: ${isolated(when)}`,
      unknownDevice: 'جهاز غير معروف',
      onSystem: (browser, system) => `${isolated(browser)} على ${isolated(system)}`,
      unknownAddress: 'العنوان غير معروف',
      end: 'تسجيل الخروج',
      endDevice: (device) => `تسجيل خروج ${isolated(device)}`,
      confirmTitle: (device) => `تسجيل خروج ${isolated(device)}؟`,
      confirmText: 'سيلزم تسجيل الدخول من جديد على ذلك الجهاز. لا يضيع شيء آخر.',
      ended: (device) => `سُجّل خروج ${isolated(device)}`,
      endOthers: 'تسجيل خروج كل الأجهزة الأخرى',
      othersTitle: 'تسجيل خروج كل الأجهزة الأخرى؟',
      othersText: (count) =>
        plural(count, {
          zero: 'لا أجهزة أخرى.',
          one: 'سيلزم تسجيل الدخول من جديد على جهاز آخر واحد.',
          two: 'سيلزم تسجيل الدخول من جديد على جهازين آخرين.',
          few: 'سيلزم تسجيل الدخول من جديد على # أجهزة أخرى.',
          many: 'سيلزم تسجيل الدخول من جديد على # جهازًا آخر.',
          other: 'سيلزم تسجيل الدخول من جديد على # جهاز آخر.',
        }),
      othersEnded: (count) =>
        plural(count, {
          zero: 'لم يُسجّل خروج أي جهاز آخر',
          one: 'سُجّل خروج جهاز آخر واحد',
          two: 'سُجّل خروج جهازين آخرين',
          few: 'سُجّل خروج # أجهزة أخرى',
          many: 'سُجّل خروج # جهازًا آخر',
          other: 'سُجّل خروج # جهاز آخر',
        }),
      none: 'لم تسجّل دخولك إلا على هذا الجهاز.',
      failed: 'تعذّر تحميل الأجهزة',
      endFailed: 'تعذّر تسجيل خروج الجهاز',
    },

    account: {
      username: 'اسم المستخدم',
      email: 'البريد الإلكتروني',
      noEmail: 'غير محدد',
      role: 'الدور',
      roles: { user: 'عضو', moderator: 'مشرف', admin: 'مدير' },
      password: 'تغيير كلمة المرور',
      current: 'كلمة المرور الحالية',
      currentMissing: 'يُرجى كتابة كلمة المرور الحالية.',
      next: 'كلمة المرور الجديدة',
      same: 'هذه كلمة مرورك الحالية. يُرجى اختيار غيرها.',
      change: 'تغيير كلمة المرور',
      changing: 'جارٍ التغيير…',
      changed: 'تغيّرت كلمة المرور',
      changedText: 'سُجّل خروج كل الأجهزة الأخرى.',
      note: 'سيُسجّل خروج كل أجهزتك الأخرى.',
      guest: 'ليس لك كضيف كلمة مرور: هذا الجهاز هو مفتاحك. أما الحساب فيتيح لك الدخول من أي مكان.',
    },
  },
}
