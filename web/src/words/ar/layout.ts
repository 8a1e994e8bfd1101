import type { Words } from '../en.ts'

export const layout: Words['layout'] = {
  resize: { sidebar: 'عرض الشريط الجانبي', details: 'عرض التفاصيل' },
  back: 'العودة إلى الغرف',
}
