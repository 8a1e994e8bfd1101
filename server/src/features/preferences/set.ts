import { preferencesSet } from '@parley/protocol'
import { tellOwn } from '../access/tell-own.ts'
import { implement } from '../implement.ts'
import { decidePreferences } from './rules.ts'
import { mergePreferences } from './store.ts'

export const set = implement(preferencesSet, async (changes, context) => {
  const { actor, clock, database } = context
  const { chosen, own } = await mergePreferences(database, actor.accountId, changes, clock.now())
  const preferences = decidePreferences(chosen)
  await tellOwn(context, actor.accountId, { ev: 'preferences.updated', data: { own, preferences } })
  return { preferences }
})
