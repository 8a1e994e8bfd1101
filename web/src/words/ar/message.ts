import type { FirstWords } from '../en/first.ts'
import { number, otherPersons } from './counted.ts'
import { isolated } from './isolated.ts'

const list = new Intl.ListFormat('ar')

export const message: FirstWords['message'] = {
  label: (name, time) => `${isolated(name)}، ${isolated(time)}`,
  unknownPerson: 'شخص ما',
  edited: 'معدّلة',
  editedAt: (when) => `عُدّلت ${isolated(when)}. عرض النسخ السابقة`,
  pinned: 'مثبّتة',
  deleted: 'حُذفت هذه الرسالة.',
  react: 'إضافة تفاعل',

  answers: (name) => `رد على ${isolated(name)}. الانتقال إلى تلك الرسالة`,

  reactions: {
    label: 'التفاعلات',
    one: (emoji, names, count) => `${isolated(emoji)} ${number(count)}: ${isolated(names)}`,
    you: 'أنت',
    names: (names, others) => {
      const told = names.map(isolated)
      return list.format(others === 0 ? told : [...told, otherPersons(others)])
    },
  },

  receipts: {
    sent: 'أُرسلت',
    read: 'قُرئت',
  },

  unsent: {
    sending: 'جارٍ الإرسال…',
    waits: 'بانتظار الاتصال',
  },
}
