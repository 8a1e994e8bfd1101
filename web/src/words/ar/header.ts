import type { FirstWords } from '../en/first.ts'
import { members, number } from './counted.ts'

export const header: FirstWords['header'] = {
  members,
  count: number,
  pins: 'الرسائل المثبّتة',
  search: 'البحث في هذه الغرفة',
  details: 'التفاصيل',
  more: 'المزيد عن هذه الغرفة',
  muted: 'الإشعارات مكتومة',
  moreTopic: 'قراءة الموضوع كاملًا',
  lessTopic: 'طيّ الموضوع',
}
