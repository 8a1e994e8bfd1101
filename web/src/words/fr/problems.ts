import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

/** What is wrong with what was typed into a field, by the rule it breaks. */
export const problems: Words['problems'] = {
  too_short: (limit) =>
    plural(limit, {
      one: 'Utilisez au moins # caractère.',
      many: 'Utilisez au moins # de caractères.',
      other: 'Utilisez au moins # caractères.',
    }),
  too_long: (limit) =>
    plural(limit, {
      one: 'Utilisez au plus # caractère.',
      many: 'Utilisez au plus # de caractères.',
      other: 'Utilisez au plus # caractères.',
    }),
  nothing_visible: () => 'Écrivez quelque chose de visible.',
  control_characters: () => 'Les caractères de contrôle ne sont pas admis.',
  deceiving_characters: () => 'Les caractères de contrôle et de sens d’écriture ne sont pas admis.',
  username_signs: () => 'Utilisez seulement des lettres de a à z, des chiffres et les signes _ . -',
  username_only_signs: () => 'Utilisez au moins une lettre ou un chiffre.',
  email_form: () => 'Écrivez une adresse comme nom@example.org.',
  slug_signs: () => 'Utilisez des minuscules de a à z, des chiffres et des traits d’union isolés entre eux.',
  day_form: () => 'Écrivez un jour qui existe, sous la forme AAAA-MM-JJ.',
  day_ahead: () => 'Ce jour est dans le futur.',
  day_long_ago: () => 'Ce jour est trop lointain.',
  one_emoji: () => 'Utilisez un seul emoji.',
  password_lower: () => 'Utilisez une minuscule.',
  password_upper: () => 'Utilisez une majuscule.',
  password_digit: () => 'Utilisez un chiffre.',
  password_symbol: () => 'Utilisez un signe comme - + ou une espace.',
  password_is_username: () => 'Utilisez autre chose que le nom d’utilisateur.',
}
