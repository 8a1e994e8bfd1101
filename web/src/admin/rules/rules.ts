import type { Answer, Call, RuleView } from '@parley/protocol/wire'
import { createLoader, type Loader } from '../../app/load.ts'
import type { Page } from '../../page.ts'
import { adminWords } from '../../words/index.ts'

export type RuleList = Answer<'moderation.rules'>
export type RuleDraft = Call<'moderation.createRule'>
export type RuleHit = Answer<'moderation.testRule'>['hits'][number]

export interface RuleBook {
  readonly found: Loader<RuleList>
  /** Writes a rule down: a new one where there is none of this id. */
  save(ruleId: string | null, draft: RuleDraft): Promise<void>
  /** Whether it was done. */
  remove(ruleId: string): Promise<boolean>
  enable(rule: RuleView, enabled: boolean): Promise<void>
}

/** The rules for what is said in the place. */
export function createRuleBook({
  client,
  tellFailure,
  catalogue,
}: Pick<Page, 'client' | 'tellFailure' | 'catalogue'>): RuleBook {
  const found = createLoader(() => client.call('moderation.rules', {}))
  async function act(work: Promise<unknown>): Promise<boolean> {
    try {
      await work
      return true
    } catch (error) {
      tellFailure(() => adminWords(catalogue).ruleBook.actFailed, error)
      return false
    } finally {
      await found.reload()
    }
  }
  return {
    found,
    async save(ruleId, draft) {
      await (ruleId === null
        ? client.call('moderation.createRule', draft)
        : client.call('moderation.changeRule', { ruleId, ...draft }))
      await found.reload()
    },
    remove: (ruleId) => act(client.call('moderation.removeRule', { ruleId })),
    enable: async ({ id }, enabled) => void (await act(client.call('moderation.changeRule', { ruleId: id, enabled }))),
  }
}
