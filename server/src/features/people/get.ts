import { usersGet } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { getPerson } from './store.ts'
import { viewPerson } from './view.ts'

export const get = implement(usersGet, async ({ userId }, { actor, clock, database, presence }) => {
  const row = await getPerson(database, userId)
  if (row === null) throw new Refusal('user_not_found')
  const [now] = await presence.of([userId], actor.accountId)
  const { presence: shown = null, lastSeenAt = null } = now ?? {}
  return { user: { ...viewPerson(row, actor, clock.now()), presence: shown, lastSeenAt } }
})
