import { preferencesGet } from '@parley/protocol'
import { implement } from '../implement.ts'
import { decidePreferences } from './rules.ts'
import { getPreferences } from './store.ts'

export const get = implement(preferencesGet, async (_input, { actor, database }) => ({
  preferences: decidePreferences(await getPreferences(database, actor.accountId)),
}))
