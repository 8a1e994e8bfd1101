import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('de')

/** What is wrong with what was typed into a field, by the rule it breaks. */
export const problems: Words['problems'] = {
  too_short: (limit) => plural(limit, { one: 'Mindestens # Zeichen.', other: 'Mindestens # Zeichen.' }),
  too_long: (limit) => plural(limit, { one: 'Höchstens # Zeichen.', other: 'Höchstens # Zeichen.' }),
  nothing_visible: () => 'Schreib etwas, das man sieht.',
  control_characters: () => 'Steuerzeichen sind nicht erlaubt.',
  deceiving_characters: () => 'Steuerzeichen und Zeichen für die Schreibrichtung sind nicht erlaubt.',
  username_signs: () => 'Nur die Buchstaben a bis z, Ziffern und die Zeichen _ . -',
  username_only_signs: () => 'Mindestens ein Buchstabe oder eine Ziffer.',
  email_form: () => 'Schreib eine Adresse wie name@example.org.',
  slug_signs: () => 'Nur Kleinbuchstaben a bis z, Ziffern und einzelne Bindestriche dazwischen.',
  day_form: () => 'Schreib einen Tag, den es gibt, als JJJJ-MM-TT.',
  day_ahead: () => 'Dieser Tag liegt in der Zukunft.',
  day_long_ago: () => 'Dieser Tag liegt zu lange zurück.',
  one_emoji: () => 'Nimm genau ein Emoji.',
  password_lower: () => 'Nimm einen Kleinbuchstaben dazu.',
  password_upper: () => 'Nimm einen Großbuchstaben dazu.',
  password_digit: () => 'Nimm eine Ziffer dazu.',
  password_symbol: () => 'Nimm ein Zeichen wie ! ? - oder ein Leerzeichen dazu.',
  password_is_username: () => 'Nimm etwas anderes als den Benutzernamen.',
}
