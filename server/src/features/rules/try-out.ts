import { moderationTestRule } from '@parley/protocol'
import { implement } from '../implement.ts'
import { RuleSet } from './rule-set.ts'

const tried = 'tried'

/** As of somebody who came just now, so that every rule has something to look at. */
export const tryOut = implement(moderationTestRule, async ({ text, hasFiles, condition }, { rules }) => {
  const draft = { id: tried, name: '', explanation: '', action: 'flag', roomIds: null, directs: false } as const
  const set = condition === undefined ? rules.set : new RuleSet([{ ...draft, condition }])
  const hits = set.find({ content: text, hasFiles, ageMs: 0 })
  return {
    hits: hits.map(({ rule, found }) =>
      rule.id === tried
        ? { ruleId: null, name: null, action: null, found: [...found] }
        : { ruleId: rule.id, name: rule.name, action: rule.action, found: [...found] },
    ),
  }
})
