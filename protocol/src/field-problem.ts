/** Every rule that what is typed into a field can break, and what to say of it. `limit` is in it where a number belongs. */
export const fieldRules = {
  too_short: 'Use at least {limit} characters.',
  too_long: 'Use at most {limit} characters.',
  nothing_visible: 'Write something that can be seen.',
  control_characters: 'Control characters are not allowed.',
  deceiving_characters: 'Control and text-direction characters are not allowed.',
  username_signs: 'Use only letters a to z, digits, and the signs _ . -',
  username_only_signs: 'Use at least one letter or digit.',
  email_form: 'Write an address like name@example.org.',
  slug_signs: 'Use small letters a to z, digits, and single hyphens between them.',
  day_form: 'Write a day that exists, as YYYY-MM-DD.',
  day_ahead: 'This day is in the future.',
  day_long_ago: 'This day is too long ago.',
  one_emoji: 'Use one emoji.',
  password_lower: 'Use a small letter.',
  password_upper: 'Use a capital letter.',
  password_digit: 'Use a digit.',
  password_symbol: 'Use a sign such as ! ? - or a space.',
  password_is_username: 'Use something else than the username.',
} as const satisfies Record<string, string>

export type FieldRule = keyof typeof fieldRules

/** What is wrong with a text, apart from any language. */
export interface FieldProblem {
  readonly rule: FieldRule
  /** How many characters it may have at most or must have at least. */
  readonly limit?: number
}

/**
 * The same in words.
 * @example
 * problemText({ rule: 'too_long', limit: 64 }) // 'Use at most 64 characters.'
 */
export function problemText({ rule, limit }: FieldProblem): string {
  return fieldRules[rule].replace('{limit}', String(limit))
}
