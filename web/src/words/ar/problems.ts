import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ar')

/** What is wrong with what was typed into a field, by the rule it breaks. */
export const problems: Words['problems'] = {
  too_short: (limit) =>
    plural(limit, {
      zero: 'استخدم على الأقل # حرف.',
      one: 'استخدم على الأقل حرفًا واحدًا.',
      two: 'استخدم على الأقل حرفين.',
      few: 'استخدم على الأقل # أحرف.',
      many: 'استخدم على الأقل # حرفًا.',
      other: 'استخدم على الأقل # حرف.',
    }),
  too_long: (limit) =>
    plural(limit, {
      zero: 'استخدم على الأكثر # حرف.',
      one: 'استخدم على الأكثر حرفًا واحدًا.',
      two: 'استخدم على الأكثر حرفين.',
      few: 'استخدم على الأكثر # أحرف.',
      many: 'استخدم على الأكثر # حرفًا.',
      other: 'استخدم على الأكثر # حرف.',
    }),
  nothing_visible: () => 'اكتب شيئًا يمكن رؤيته.',
  control_characters: () => 'أحرف التحكم غير مسموح بها.',
  deceiving_characters: () => 'أحرف التحكم واتجاه النص غير مسموح بها.',
  username_signs: () => 'استخدم فقط الحروف a إلى z والأرقام والعلامات _ . -',
  username_only_signs: () => 'استخدم حرفًا أو رقمًا واحدًا على الأقل.',
  email_form: () => 'اكتب عنوانًا مثل name@example.org.',
  slug_signs: () => 'استخدم الحروف الصغيرة a إلى z والأرقام وشرطات مفردة بينها.',
  day_form: () => 'اكتب يومًا موجودًا بالصيغة YYYY-MM-DD.',
  day_ahead: () => 'هذا اليوم في المستقبل.',
  day_long_ago: () => 'هذا اليوم بعيد جدًا في الماضي.',
  one_emoji: () => 'استخدم رمزًا تعبيريًا واحدًا.',
  password_lower: () => 'استخدم حرفًا صغيرًا.',
  password_upper: () => 'استخدم حرفًا كبيرًا.',
  password_digit: () => 'استخدم رقمًا.',
  password_symbol: () => 'استخدم علامة مثل ! ? - أو مسافة.',
  password_is_username: () => 'استخدم شيئًا غير اسم المستخدم.',
}
