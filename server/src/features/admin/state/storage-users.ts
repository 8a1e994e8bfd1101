import { adminStorageUsers } from '@parley/protocol'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../../cursor.ts'
import { ownQuota } from '../../files/index.ts'
import { likePattern } from '../../fold.ts'
import { implement } from '../../implement.ts'
import { listKeepers } from './store-storage.ts'

const Cursor = z.tuple([z.int(), z.uuid()])

export const storageUsers = implement(adminStorageUsers, async ({ q, cursor, limit }, { database, settings }) => {
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor)
  const rows = await listKeepers(database, { pattern: likePattern(q), after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ bytes, ...user }) => ({ user, bytes, quota: ownQuota(settings, user) })),
    nextCursor: last === undefined ? null : encodeCursor([last.bytes, last.id]),
  }
})
