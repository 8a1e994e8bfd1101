import { usersSearch } from '@parley/protocol'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { fold, likePattern } from '../fold.ts'
import { newestPeople, searchPeople } from './store.ts'
import { viewPerson } from './view.ts'

const NewestCursor = z.tuple([z.uuid()])
const FoundCursor = z.tuple([z.int().min(0).max(9), z.string(), z.uuid()])
const beyondAllIds = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const beforeAllIds = '00000000-0000-0000-0000-000000000000'

export const search = implement(usersSearch, async ({ q, limit, cursor }, { actor, clock, database }) => {
  const query = fold(q)
  const now = clock.now()
  if (query === '') {
    const [beforeId] = cursor === undefined ? [beyondAllIds] : decodeCursor(NewestCursor, cursor)
    const rows = await newestPeople(database, beforeId, limit + 1, actor.accountId)
    const items = rows.slice(0, limit)
    const last = rows.length > limit ? items.at(-1) : undefined
    return {
      items: items.map((row) => viewPerson(row, actor, now)),
      nextCursor: last === undefined ? null : encodeCursor([last.id]),
    }
  }
  const [rank, searchText, id] = cursor === undefined ? [-1, '', beforeAllIds] : decodeCursor(FoundCursor, cursor)
  const pattern = likePattern(query)
  const rows = await searchPeople(database, {
    query,
    pattern,
    after: { rank, searchText, id },
    limit: limit + 1,
    askerId: actor.accountId,
  })
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map((row) => viewPerson(row, actor, now)),
    nextCursor: last === undefined ? null : encodeCursor([last.rank, last.searchText, last.id]),
  }
})
