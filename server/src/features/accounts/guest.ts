import { randomBytes } from 'node:crypto'
import { authGuest } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { tellNewcomer } from '../announcements/index.ts'
import { implement } from '../implement.ts'
import { loadMe, searchTextOf } from '../people/index.ts'
import { openSession } from '../sessions/index.ts'
import { friendlyName } from './guest-names.ts'
import { insertAccount } from './store.ts'

export const guest = implement(authGuest, async ({ displayName = friendlyName() }, context) => {
  const { clock, database, newId, settings } = context
  if (!settings.PARLEY_GUESTS) throw new Refusal('guests_off')
  const id = newId()
  const username = `guest-${randomBytes(8).toString('hex')}`
  const { tokens } = await database.transaction(async (transaction) => {
    await insertAccount(transaction, {
      id,
      kind: 'guest',
      role: 'user',
      username,
      email: null,
      passwordHash: null,
      displayName,
      searchText: searchTextOf(displayName, username),
      now: clock.now(),
    })
    await tellNewcomer(transaction, context, id)
    return await openSession(transaction, context, { id, kind: 'guest' })
  })
  return { user: await loadMe(context, id), ...tokens }
})
