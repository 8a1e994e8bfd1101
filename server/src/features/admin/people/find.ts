import type { adminUsers, Answer, InputOf } from '@parley/protocol'
import { z } from 'zod'
import type { Database } from '../../../platform/postgres/database.ts'
import { sql, type Statement } from '../../../platform/postgres/statement.ts'
import { CursorTime, decodeCursor, encodeCursor } from '../../cursor.ts'
import { fold, likePattern } from '../../fold.ts'
import { keyOf } from '../../key-of.ts'
import { type AccountRow, accountColumns } from './store.ts'
import { viewAccount } from './view.ts'

export type Question = InputOf<typeof adminUsers>

interface FoundRow extends AccountRow {
  readonly searchText: string
}

interface Order {
  /** What rows stand in the order of, as SQL, and in which direction all of it goes. */
  readonly by: readonly string[]
  readonly direction: 'asc' | 'desc'
  readonly cursor: z.ZodType<readonly string[]>
  readonly placeOf: (row: FoundRow) => readonly string[]
}

const orders: Readonly<Record<Question['sort'], Order>> = {
  newest: { by: ['a.id'], direction: 'desc', cursor: z.tuple([z.uuid()]), placeOf: ({ id }) => [id] },
  name: {
    by: ['a.search_text', 'a.id'],
    direction: 'asc',
    cursor: z.tuple([z.string(), z.uuid()]),
    placeOf: ({ searchText, id }) => [searchText, id],
  },
  // Without an index on purpose: it would have to be written whenever somebody is seen, and is read when somebody looks.
  seen: {
    by: ['coalesce(a.last_seen_at, a.created_at)', 'a.id'],
    direction: 'desc',
    cursor: z.tuple([CursorTime, z.uuid()]),
    placeOf: ({ lastSeenAt, createdAt, id }) => [(lastSeenAt ?? createdAt).toISOString(), id],
  },
}

/**
 * The statement for a question. Each combination is one of its own, with what is chosen written into it: so each is planned
 * by the index that has only those.
 */
export function statementFor({ q, sort, role, kind, state, cursor, limit }: Question): {
  readonly statement: Statement<FoundRow>
  readonly values: readonly unknown[]
} {
  const { by, direction, cursor: shape } = orders[sort]
  const values: unknown[] = []
  const value = (one: unknown) => `$${values.push(one)}`
  // Of who was erased there is nothing to administer.
  const where: string[] = ['a.erased_at is null']
  if (kind !== undefined) where.push(`a.kind = '${kind}'`)
  if (role !== undefined) where.push(`a.role = '${role}'`)
  if (state !== undefined) where.push(`a.deactivated_at is ${state === 'active' ? 'null' : 'not null'}`)
  if (fold(q) !== '') {
    const like = `a.search_text like '%' || ${value(likePattern(q))} || '%'`
    // Two indexes for the names, because people are looked for all the time and guests hardly ever.
    where.push(
      `((a.kind <> 'guest' and ${like}) or (a.kind = 'guest' and ${like}) or a.email_key = ${value(keyOf(q))})`,
    )
  }
  if (cursor !== undefined) {
    const place = decodeCursor(shape, cursor).map(value)
    where.push(`(${by.join(', ')}) ${direction === 'desc' ? '<' : '>'} (${place.join(', ')})`)
  }
  const name = ['admin.users', sort, kind, role, state, fold(q) === '' ? '' : 'q', cursor === undefined ? '' : 'on']
  const statement = sql<FoundRow>(
    name.join('.'),
    `select ${accountColumns}, a.search_text as "searchText" from accounts a
     where ${where.join(' and ')}
     order by ${by.map((each) => `${each} ${direction}`).join(', ')} limit ${value(limit + 1)}`,
  )
  return { statement, values }
}

/** One page of everybody. */
export async function findUsers(database: Database, question: Question): Promise<Answer<'admin.users'>> {
  const { limit, sort } = question
  const { statement, values } = statementFor(question)
  const rows = await database.search(statement, values)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(viewAccount),
    nextCursor: last === undefined ? null : encodeCursor([...orders[sort].placeOf(last)]),
  }
}
