import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'
import { newMessages, otherPersons } from './counted.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

const list = new Intl.ListFormat('ar', { type: 'conjunction' })

const people = (names: readonly string[], others: number): string => {
  const told = names.map(isolated)
  return list.format(others === 0 ? told : [...told, otherPersons(others)])
}

export const timeline: FirstWords['timeline'] = {
  label: 'الرسائل',
  loading: 'جارٍ تحميل الرسائل…',

  today: 'اليوم',
  yesterday: 'أمس',
  jumpToDate: (day) => `${isolated(day)}، الانتقال إلى تاريخ`,

  unread: 'جديد',
  unreadLabel: 'رسائل جديدة من هنا',
  newCount: newMessages,
  markRead: 'تحديد كمقروءة',

  loadFailed: 'تعذّر تحميل هذه الرسائل.',
  start: (room) => `هنا بداية ${isolated(room)}`,
  startDirect: 'هنا بداية محادثتكما',
  madeBy: (person, when) => `أنشأ ${isolated(person)} هذه الغرفة في ${isolated(when)}. كل ما قيل فيها يبدأ من هنا.`,
  startText: 'كل ما قيل في هذه الغرفة يبدأ من هنا.',
  startEmpty: 'لم يُقل شيء بعد. ما رأيك في إلقاء التحية؟',

  somebody: 'شخص ما',
  notes: {
    created: (person) => `أنشأ ${isolated(person)} هذه الغرفة`,
    joined: (names, others) => `انضم ${people(names, others)}`,
    left: (names, others) => `غادر ${people(names, others)}`,
    added: (person, names, others) => `أضاف ${isolated(person)}: ${people(names, others)}`,
    removed: (person, names, others) => `أخرج ${isolated(person)}: ${people(names, others)}`,
    renamed: (person, name) => `غيّر ${isolated(person)} اسم الغرفة إلى ${isolated(name)}`,
    topic: (person, topic) => `غيّر ${isolated(person)} الموضوع: ${isolated(topic)}`,
    noTopic: (person) => `أزال ${isolated(person)} الموضوع`,
    archived: (person) => `أرشف ${isolated(person)} الغرفة`,
    unarchived: (person) => `أعاد ${isolated(person)} فتح الغرفة`,
    owner: (person) => `أصبحت ملكية الغرفة لدى ${isolated(person)}`,
    pinned: (person) => `ثبّت ${isolated(person)} رسالة`,
  },

  typingOne: (name) => `يكتب ${isolated(name)} الآن…`,
  typingTwo: (first, second) => `يكتب ${isolated(first)} و${isolated(second)} الآن…`,
  typingSeveral: (count) =>
    plural(count, {
      zero: 'لا أحد يكتب الآن',
      one: 'يكتب شخص واحد الآن…',
      two: 'يكتب شخصان الآن…',
      few: 'يكتب # أشخاص الآن…',
      many: 'يكتب # شخصًا الآن…',
      other: 'يكتب # شخص الآن…',
    }),

  said: (name, text) => `${isolated(name)}: ${isolated(text)}`,
}
