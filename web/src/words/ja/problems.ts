import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

/** What is wrong with what was typed into a field, by the rule it breaks. */
export const problems: Words['problems'] = {
  too_short: (limit) => plural(limit, { other: '#文字以上にしてください。' }),
  too_long: (limit) => plural(limit, { other: '#文字以下にしてください。' }),
  nothing_visible: () => '目に見える文字を書いてください。',
  control_characters: () => '制御文字は使えません。',
  deceiving_characters: () => '制御文字や文字方向の文字は使えません。',
  username_signs: () => '使えるのは「a」から「z」の文字、数字、記号 _ . - だけです。',
  username_only_signs: () => '文字か数字を1つ以上使ってください。',
  email_form: () => 'name@example.org のようなアドレスを書いてください。',
  slug_signs: () => '使えるのは小文字の a から z、数字、その間の単独のハイフンだけです。',
  day_form: () => '実在する日付を YYYY-MM-DD の形で書いてください。',
  day_ahead: () => 'この日付は未来です。',
  day_long_ago: () => 'この日付は昔すぎます。',
  one_emoji: () => '絵文字を1つだけ使ってください。',
  password_lower: () => '小文字を使ってください。',
  password_upper: () => '大文字を使ってください。',
  password_digit: () => '数字を使ってください。',
  password_symbol: () => '! ? - などの記号か空白を使ってください。',
  password_is_username: () => 'ユーザー名とは違うものにしてください。',
}
