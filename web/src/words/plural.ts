import type { Preferences } from '@parley/protocol/wire'

/** The forms a number has in each language, by the rules of Unicode. */
export const pluralForms = {
  en: ['one', 'other'],
  zh: ['other'],
  es: ['one', 'many', 'other'],
  de: ['one', 'other'],
  fr: ['one', 'many', 'other'],
  ja: ['other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const satisfies Record<NonNullable<Preferences['language']>, readonly Intl.LDMLPluralRule[]>

type Counted = keyof typeof pluralForms
type FormsOf<L extends Counted> = (typeof pluralForms)[L][number]
type AnyForms = { readonly [F in Intl.LDMLPluralRule]?: string } & { readonly other: string }
type Without<F extends Intl.LDMLPluralRule> = { readonly [N in F]?: never }

/** Every form the language has, so that none is forgotten; or a single one where the number changes nothing else. */
type Forms<L extends Counted> = AnyForms &
  (
    | ({ readonly [F in FormsOf<L>]: string } & Without<Exclude<Intl.LDMLPluralRule, FormsOf<L>>>)
    | Without<Exclude<Intl.LDMLPluralRule, 'other'>>
  )

interface Counting {
  readonly rules: Intl.PluralRules
  readonly format: Intl.NumberFormat
}

/** Making one takes long, so it is made when the first number is said, once for all words of a language. */
const known = new Map<Counted, Counting>()

function countingIn(lang: Counted): Counting {
  const found = known.get(lang) ?? { rules: new Intl.PluralRules(lang), format: new Intl.NumberFormat(lang) }
  known.set(lang, found)
  return found
}

/** Chooses the form a number takes in a language and writes the number, in its own digits, where the form says #. */
export function pluralIn<L extends Counted>(lang: L): (count: number, forms: Forms<L>) => string {
  return (count, forms) => {
    const { rules, format } = countingIn(lang)
    return (forms[rules.select(count)] ?? forms.other).replace('#', format.format(count))
  }
}
