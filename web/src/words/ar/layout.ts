import type { FirstWords } from '../en/first.ts'

export const layout: FirstWords['layout'] = {
  resize: { sidebar: 'عرض الشريط الجانبي', details: 'عرض التفاصيل' },
  back: 'العودة إلى الغرف',
}
