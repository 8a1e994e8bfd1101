import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { mentions } from './counted.ts'

const plural = pluralIn('ar')

export const inbox: Words['inbox'] = {
  title: 'صندوق الوارد',
  navigation: 'أقسام صندوق الوارد',
  tabs: { unread: 'غير المقروءة', mentions: 'الإشارات', saved: 'المحفوظات' },
  hint: 'الأسهم للتنقل، وEnter للفتح، وE لإنهاء العنصر.',
  empty: 'قُرئ كل شيء',
  emptyText: 'لا شيء في انتظارك. ما يُقال في غيابك يظهر هنا.',
  readAll: 'تحديد الكل كمقروء',
  markRead: 'تحديد كمقروء',
  unread: (count) =>
    plural(count, {
      zero: 'لا جديد',
      one: 'رسالة جديدة',
      two: 'رسالتان جديدتان',
      few: '# جديدة',
      many: '# جديدة',
      other: '# جديدة',
    }),
  mentions,
  wasRead: (rooms) =>
    plural(rooms, {
      zero: 'لا غرف لتحديدها كمقروءة',
      one: 'حُدّدت كمقروءة',
      two: 'حُدّدت غرفتان كمقروءتين',
      few: 'حُدّدت # غرف كمقروءة',
      many: 'حُدّدت # غرفة كمقروءة',
      other: 'حُدّدت # غرفة كمقروءة',
    }),
  noMentions: 'لا إشارات بعد',
  noMentionsText: 'حين يُكتب اسمك مع علامة @ يُحفظ ذلك هنا.',
  noSaved: 'لا محفوظات بعد',
  noSavedText: 'تُحفظ الرسالة من قائمتها، ثم تجدها هنا.',
  failed: 'تعذّر تحميل القائمة',
  more: 'عرض المزيد',
  unsave: 'إزالة من المحفوظات',
  unsaveFailed: 'تعذّرت الإزالة من المحفوظات',
}
