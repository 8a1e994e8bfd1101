import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('zh')

/** What is wrong with what was typed into a field, by the rule it breaks. */
export const problems: Words['problems'] = {
  too_short: (limit) => plural(limit, { other: '至少 # 个字符。' }),
  too_long: (limit) => plural(limit, { other: '最多 # 个字符。' }),
  nothing_visible: () => '请写些看得见的内容。',
  control_characters: () => '不能使用控制字符。',
  deceiving_characters: () => '不能使用控制字符或文字方向字符。',
  username_signs: () => '只能使用字母 a 到 z、数字和符号 _ . -',
  username_only_signs: () => '至少使用一个字母或数字。',
  email_form: () => '请写成 name@example.org 这样的地址。',
  slug_signs: () => '只能使用小写字母 a 到 z、数字，以及它们之间的单个连字符。',
  day_form: () => '请写一个存在的日期，格式为 YYYY-MM-DD。',
  day_ahead: () => '这一天还没到。',
  day_long_ago: () => '这一天太久远了。',
  one_emoji: () => '请只用一个表情。',
  password_lower: () => '请加一个小写字母。',
  password_upper: () => '请加一个大写字母。',
  password_digit: () => '请加一个数字。',
  password_symbol: () => '请加一个符号，如 ! ? - 或空格。',
  password_is_username: () => '请不要与用户名相同。',
}
