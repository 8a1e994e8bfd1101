import { reactionsList } from '@parley/protocol'
import { z } from 'zod'
import { CursorTime, decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { readable, whoReacted } from '../messages/index.ts'
import { getPeople, viewPerson } from '../people/index.ts'

const Cursor = z.tuple([CursorTime, z.uuid()])

export const list = implement(reactionsList, async ({ roomId, messageId, emoji, limit, cursor }, context) => {
  const { actor, clock, database } = context
  const { seq } = await readable(context, roomId, messageId)
  const [at, accountId] = cursor === undefined ? [] : decodeCursor(Cursor, cursor)
  const after = at === undefined || accountId === undefined ? null : { at: new Date(at), accountId }
  const rows = await whoReacted(database, { roomId, seq, emoji }, after, limit + 1)
  const shown = rows.slice(0, limit)
  const people = await getPeople(
    database,
    shown.map((row) => row.accountId),
  )
  const items = shown.flatMap((row) => {
    const person = people.get(row.accountId)
    return person === undefined ? [] : [{ user: viewPerson(person, actor, clock.now()), at: row.at.toISOString() }]
  })
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items, nextCursor: last === undefined ? null : encodeCursor([last.at.toISOString(), last.accountId]) }
})
