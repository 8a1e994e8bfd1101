import { contactsList } from '@parley/protocol'
import { z } from 'zod'
import { CursorTime, decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { listContacts } from './store.ts'
import { viewContacts } from './view.ts'

const Cursor = z.tuple([CursorTime, z.uuid()])

export const list = implement(contactsList, async ({ state = null, limit, cursor }, context) => {
  const { actor, database } = context
  const [since, otherId] = cursor === undefined ? [] : decodeCursor(Cursor, cursor)
  const after = since === undefined || otherId === undefined ? null : { since, otherId }
  const rows = await listContacts(database, actor.accountId, { state, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: await viewContacts(context, actor, shown),
    nextCursor: last === undefined ? null : encodeCursor([last.since.toISOString(), last.otherId]),
  }
})
