import type { FieldProblem, FieldRule } from '@parley/protocol/wire'
import type { Problems } from '../forms/form.ts'

/** All that this asks of a catalogue. */
export interface FieldWords {
  readonly problems: Readonly<Record<FieldRule, (limit: number) => string>>
}

/** What is wrong with what was typed; null for a rule that only a newer server knows. */
export function fieldWords({ rule, limit = 0 }: FieldProblem, { problems }: FieldWords): string | null {
  return new Map<string, (limit: number) => string>(Object.entries(problems)).get(rule)?.(limit) ?? null
}

/** The same for a whole form: what is not wrong is left out, and what is in words already stays as it is. */
export function problemWords<F extends string>(
  found: Readonly<Record<F, FieldProblem | string | null>>,
  words: FieldWords,
): Problems<Record<F, string>> {
  const told = Object.entries<FieldProblem | string | null>(found).flatMap(([field, problem]) =>
    problem === null ? [] : [[field, typeof problem === 'string' ? problem : fieldWords(problem, words)] as const],
  )
  return Object.fromEntries(told) as Problems<Record<F, string>>
}
