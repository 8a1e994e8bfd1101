import type { Words } from '../en.ts'

export const calendar: Words['calendar'] = {
  title: 'الانتقال إلى تاريخ',
  previous: 'الشهر السابق',
  next: 'الشهر التالي',
  today: 'اليوم',
  first: 'أول رسالة',
}
