import type { FieldRule } from '@parley/protocol/wire'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** What is wrong with what was typed into a field, by the rule it breaks. */
export const problems = {
  too_short: (limit: number) =>
    plural(limit, { one: 'Use at least # character.', other: 'Use at least # characters.' }),
  too_long: (limit: number) => plural(limit, { one: 'Use at most # character.', other: 'Use at most # characters.' }),
  nothing_visible: () => 'Write something that can be seen.',
  control_characters: () => 'Control characters are not allowed.',
  deceiving_characters: () => 'Control and text-direction characters are not allowed.',
  username_signs: () => 'Use only letters a to z, digits, and the signs _ . -',
  username_only_signs: () => 'Use at least one letter or digit.',
  email_form: () => 'Write an address like name@example.org.',
  slug_signs: () => 'Use small letters a to z, digits, and single hyphens between them.',
  day_form: () => 'Write a day that exists, as YYYY-MM-DD.',
  day_ahead: () => 'This day is in the future.',
  day_long_ago: () => 'This day is too long ago.',
  one_emoji: () => 'Use one emoji.',
  password_lower: () => 'Use a small letter.',
  password_upper: () => 'Use a capital letter.',
  password_digit: () => 'Use a digit.',
  password_symbol: () => 'Use a sign such as ! ? - or a space.',
  password_is_username: () => 'Use something else than the username.',
} satisfies Record<FieldRule, (limit: number) => string>
