import { preferencesSet } from '@parley/protocol'
import { implement } from '../implement.ts'
import { decidePreferences } from './rules.ts'
import { mergePreferences } from './store.ts'

export const set = implement(preferencesSet, async (changes, { actor, clock, database }) => ({
  preferences: decidePreferences(await mergePreferences(database, actor.accountId, changes, clock.now())),
}))
