import { usersUpdateMe } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { searchTextOf } from './search-text.ts'
import { loadMe } from './load-me.ts'
import { tellProfile } from './tell-profile.ts'
import { decideProfile } from './rules.ts'
import { lockPerson, updateProfile } from './store.ts'

export const updateMe = implement(usersUpdateMe, async (change, context) => {
  const { actor, clock, database } = context
  await database.transaction(async (transaction) => {
    const person = await lockPerson(transaction, actor.accountId)
    if (person === null) throw new Refusal('session_ended')
    const profile = decideProfile(person, change, clock.now())
    await updateProfile(transaction, person.id, searchTextOf(profile.displayName, person.username), profile)
  })
  const user = await loadMe(context, actor.accountId)
  await tellProfile(context, actor.accountId)
  return { user }
})
