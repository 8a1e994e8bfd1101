type Forms = { readonly [F in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** Chooses the form a number takes in a language and writes the number, in its own digits, where the form says #. */
export function pluralIn(lang: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(lang)
  const format = new Intl.NumberFormat(lang)
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', format.format(count))
}
