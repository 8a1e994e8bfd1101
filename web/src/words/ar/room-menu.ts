import type { Words } from '../en.ts'
import { isolated } from './isolated.ts'

export const roomMenu: Words['roomMenu'] = {
  markRead: 'تحديد كمقروءة',
  favourite: 'إضافة إلى المفضلة',
  unfavourite: 'إزالة من المفضلة',
  up: 'تحريك لأعلى',
  down: 'تحريك لأسفل',
  notify: 'الإشعارات',
  levels: { all: 'عند كل شيء', mentions: 'عند الإشارات', none: 'أبدًا' },
  hour: 'كتم لمدة ساعة',
  unmute: 'إلغاء الكتم',
  copyLink: 'نسخ الرابط',
  copied: 'نُسخ الرابط',
  copyFailed: 'تعذّر نسخ الرابط',
  leave: 'مغادرة…',
  leaveTitle: (room) => `مغادرة ${isolated(room)}؟`,
  leavePublic: 'تمكنك العودة متى شئت.',
  leavePrivate: 'هذه غرفة خاصة: تلزم دعوة للعودة إليها.',
  leaveAction: 'مغادرة',
  failed: 'لم ينجح ذلك',
}
