import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'
import { mentions, number, rooms as ofRooms } from './counted.ts'
import { isolated } from './isolated.ts'

const plural = pluralIn('ar')

export const sidebar: FirstWords['sidebar'] = {
  jump: 'الانتقال إلى…',
  inbox: 'صندوق الوارد',
  search: 'البحث',
  browse: 'تصفح الغرف',
  rooms: 'غرفك',
  sections: {
    favourites: 'المفضلة',
    unread: 'غير المقروءة',
    channels: 'القنوات',
    groups: 'المجموعات',
    directs: 'الرسائل المباشرة',
  },
  newRoom: 'إنشاء غرفة',
  newDirect: 'رسالة مباشرة جديدة',
  options: 'خيارات القائمة',
  row: (parts) => parts.map(isolated).join('، '),
  unread: (count) =>
    plural(count, {
      zero: 'لا رسائل غير مقروءة',
      one: 'رسالة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '# رسائل غير مقروءة',
      many: '# رسالة غير مقروءة',
      other: '# رسالة غير مقروءة',
    }),
  mentions,
  notSent: (count) =>
    plural(count, {
      zero: 'لا رسائل غير مرسلة',
      one: 'رسالة لم تُرسل',
      two: 'رسالتان لم تُرسلا',
      few: '# رسائل لم تُرسل',
      many: '# رسالة لم تُرسل',
      other: '# رسالة لم تُرسل',
    }),
  inboxWith: (count) =>
    plural(count, {
      zero: 'صندوق الوارد، لا رسائل لك',
      one: 'صندوق الوارد، رسالة واحدة لك',
      two: 'صندوق الوارد، رسالتان لك',
      few: 'صندوق الوارد، # رسائل لك',
      many: 'صندوق الوارد، # رسالة لك',
      other: 'صندوق الوارد، # رسالة لك',
    }),
  peopleWith: (count) =>
    plural(count, {
      zero: 'الأشخاص',
      one: 'الأشخاص، طلب واحد',
      two: 'الأشخاص، طلبان',
      few: 'الأشخاص، # طلبات',
      many: 'الأشخاص، # طلبًا',
      other: 'الأشخاص، # طلب',
    }),
  hidden: ofRooms,
  muted: 'مكتومة',
  privateRoom: 'خاصة',
  draft: 'مسودة',
  typing: 'كتابة جارية',
  most: isolated(`${number(99)}+`),
}
