import { preferencesGet } from '@parley/protocol'
import { implement } from '../implement.ts'
import { loadPreferences } from './load.ts'

export const get = implement(preferencesGet, async (_input, { actor, database }) => ({
  preferences: await loadPreferences(database, actor.accountId),
}))
