import type { RuleHit } from './rules.ts'

const strictest = ['block', 'hold', 'flag'] as const

/** What would become of a text: of several rules the strictest holds. `found` is of one that is only tried out. */
export function outcomeOf(hits: readonly RuleHit[]): (typeof strictest)[number] | 'found' | 'none' {
  if (hits.length === 0) return 'none'
  return strictest.find((action) => hits.some((hit) => hit.action === action)) ?? 'found'
}
