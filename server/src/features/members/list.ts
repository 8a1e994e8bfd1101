import { membersList } from '@parley/protocol'
import { z } from 'zod'
import { findParted } from '../access/blocks.ts'
import { openRoom } from '../access/open-room.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { likePattern } from '../fold.ts'
import { getPeople, viewPerson } from '../people/index.ts'
import { viewMember } from '../access/view-room.ts'
import { listMembers } from './store.ts'

const Cursor = z.tuple([z.int().min(-1).max(9), z.string(), z.uuid()])
const beforeAll: z.output<typeof Cursor> = [-1, '', '00000000-0000-0000-0000-000000000000']

export const list = implement(membersList, async ({ roomId, q, limit, cursor }, context) => {
  const { actor, clock, database } = context
  await openRoom(context, roomId)
  const [place, searchText, accountId] = cursor === undefined ? beforeAll : decodeCursor(Cursor, cursor)
  const pattern = likePattern(q)
  const rows = await listMembers(database, roomId, pattern, { place, searchText, accountId }, limit + 1)
  const shown = rows.slice(0, limit)
  const ids = shown.map(({ userId }) => userId)
  const [people, parted] = await Promise.all([getPeople(database, ids), findParted(database, actor.accountId, ids)])
  const items = shown.flatMap((row) => {
    const person = people.get(row.userId)
    if (person === undefined) return []
    return [{ membership: viewMember(row, parted), user: viewPerson(person, actor, clock.now()) }]
  })
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items, nextCursor: last === undefined ? null : encodeCursor([last.place, last.searchText, last.userId]) }
})
