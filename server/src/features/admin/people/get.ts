import { adminUser } from '@parley/protocol'
import { Refusal } from '../../../platform/refusal.ts'
import { findReset } from '../../accounts/index.ts'
import { ownQuota, usageOf } from '../../files/index.ts'
import { implement } from '../../implement.ts'
import { listSessions, viewSession } from '../../sessions/index.ts'
import { countRooms, getAccount } from './store.ts'
import { viewAccount } from './view.ts'

export const getUser = implement(adminUser, async ({ userId }, { actor, clock, database, sessions, settings }) => {
  await sessions.flush()
  const account = await getAccount(database, userId)
  if (account === null) throw new Refusal('user_not_found')
  const now = clock.now()
  const [devices, rooms, used, reset] = await Promise.all([
    listSessions(database, userId, now),
    countRooms(database, userId),
    usageOf(database, userId),
    findReset(database, userId, now),
  ])
  return {
    user: viewAccount(account),
    sessions: devices.map((row) => viewSession(row, actor.sessionId)),
    rooms,
    storage: { used: used.own, quota: ownQuota(settings, account) },
    reset:
      reset === null ? null : { createdAt: reset.createdAt.toISOString(), expiresAt: reset.expiresAt.toISOString() },
  }
})
