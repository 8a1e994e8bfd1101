import type { Words } from '../en.ts'
import { number } from './counted.ts'
import { isolated } from './isolated.ts'

const list = (names: readonly string[]) => new Intl.ListFormat('ar').format(names.map(isolated))

export const picker: Words['picker'] = {
  placeholder: 'الاسم أو اسم المستخدم',
  chosen: 'الأشخاص المختارون',
  chipHint: 'للإزالة: Backspace أو Delete',
  remove: (name) => `إزالة ${isolated(name)}`,
  found: 'الأشخاص',
  looking: 'جارٍ البحث…',
  nobody: 'لا أحد غيرك هنا بعد.',
  none: (query) => `لا أحد يطابق «${isolated(query)}»`,
  full: (most) => `الحد الأقصى في المرة الواحدة: ${number(most)}؛ تمكن إضافة آخرين بعدها.`,
  unwilling: (names) => `لا يمكنك إضافة: ${list(names)}. أرسل طلب تواصل أو رابطًا إلى الغرفة.`,
}
