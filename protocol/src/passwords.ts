import type { FieldProblem } from './field-problem.ts'
import { sizes } from './limits.ts'

/** What a place asks of passwords: several kinds of characters, or only a length. */
export type PasswordPolicy =
  | { readonly kind: 'mixed'; readonly minLength: number }
  | { readonly kind: 'length'; readonly minLength: number }

export type PasswordRule = 'length' | 'lower' | 'upper' | 'digit' | 'symbol' | 'max'

const ruleTests: Record<Exclude<PasswordRule, 'length' | 'max'>, RegExp> = {
  lower: /\p{Ll}|\p{Lo}/u,
  upper: /\p{Lu}|\p{Lo}/u,
  digit: /\p{Nd}/u,
  symbol: /[^\p{L}\p{Nd}]/u,
}

/** The rules a policy consists of, in the order in which a form lists them. */
export function passwordRules(policy: PasswordPolicy): readonly PasswordRule[] {
  return policy.kind === 'mixed' ? ['length', 'lower', 'upper', 'digit', 'symbol'] : ['length']
}

/**
 * The rules a password breaks. Letters of scripts without capitals count as both small and capital.
 * @example
 * brokenPasswordRules('secret', { kind: 'mixed', minLength: 8 }) // ['length', 'upper', 'digit', 'symbol']
 */
export function brokenPasswordRules(password: string, policy: PasswordPolicy): PasswordRule[] {
  const length = [...password].length
  const broken = passwordRules(policy).filter((rule) =>
    rule === 'length' ? length < policy.minLength : rule !== 'max' && !ruleTests[rule].test(password),
  )
  return length > sizes.passwordMax ? [...broken, 'max'] : broken
}

/** A broken rule as what is wrong with the field. */
export function passwordProblem(rule: PasswordRule, { minLength }: PasswordPolicy): FieldProblem {
  if (rule === 'length') return { rule: 'too_short', limit: minLength }
  return rule === 'max' ? { rule: 'too_long', limit: sizes.passwordMax } : { rule: `password_${rule}` }
}
