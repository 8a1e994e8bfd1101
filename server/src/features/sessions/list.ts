import { sessionsList } from '@parley/protocol'
import { implement } from '../implement.ts'
import { listSessions } from './store.ts'
import { viewSession } from './view.ts'

export const list = implement(sessionsList, async (_input, { actor, clock, database, sessions }) => {
  await sessions.flush()
  const rows = await listSessions(database, actor.accountId, clock.now())
  const items = rows.map((row) => viewSession(row, actor.sessionId))
  return { items: items.toSorted((a, b) => Number(b.current) - Number(a.current)), nextCursor: null }
})
