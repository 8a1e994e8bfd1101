import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

/** What is wrong with what was typed into a field, by the rule it breaks. */
export const problems: Words['problems'] = {
  too_short: (limit) =>
    plural(limit, {
      one: 'Usa al menos # carácter.',
      many: 'Usa al menos # de caracteres.',
      other: 'Usa al menos # caracteres.',
    }),
  too_long: (limit) =>
    plural(limit, {
      one: 'Usa como máximo # carácter.',
      many: 'Usa como máximo # de caracteres.',
      other: 'Usa como máximo # caracteres.',
    }),
  nothing_visible: () => 'Escribe algo que se pueda ver.',
  control_characters: () => 'No se permiten caracteres de control.',
  deceiving_characters: () => 'No se permiten caracteres de control ni de dirección del texto.',
  username_signs: () => 'Usa solo letras de la a a la z, cifras y los signos _ . -',
  username_only_signs: () => 'Usa al menos una letra o una cifra.',
  email_form: () => 'Escribe una dirección como nombre@example.org.',
  slug_signs: () => 'Usa minúsculas de la a a la z, cifras y guiones sueltos entre ellas.',
  day_form: () => 'Escribe un día que exista, como AAAA-MM-DD.',
  day_ahead: () => 'Este día está en el futuro.',
  day_long_ago: () => 'Este día queda demasiado lejos.',
  one_emoji: () => 'Usa un solo emoji.',
  password_lower: () => 'Usa una letra minúscula.',
  password_upper: () => 'Usa una letra mayúscula.',
  password_digit: () => 'Usa una cifra.',
  password_symbol: () => 'Usa un signo como - + o un espacio.',
  password_is_username: () => 'Usa algo distinto del nombre de usuario.',
}
