import { adminRooms, type Answer, type InputOf } from '@parley/protocol'
import { z } from 'zod'
import type { Database } from '../../../platform/postgres/database.ts'
import { decodeCursor, encodeCursor } from '../../cursor.ts'
import { likePattern } from '../../fold.ts'
import { implement } from '../../implement.ts'
import { listRooms } from './store.ts'
import { viewListed } from './view.ts'

const Cursor = z.tuple([z.string(), z.uuid()])

export async function findRooms(
  database: Database,
  { q, cursor, limit, sort, ...filter }: InputOf<typeof adminRooms>,
): Promise<Answer<'admin.rooms'>> {
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor)
  const question = { sort, pattern: likePattern(q), after, limit: limit + 1, ...filter }
  const rows = await listRooms(database, question)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(viewListed),
    nextCursor: last === undefined ? null : encodeCursor([last.place, last.id]),
  }
}

export const listAllRooms = implement(adminRooms, (input, { database }) => findRooms(database, input))
