import { searchMessages } from '@parley/protocol'
import { z } from 'zod'
import { breaksTime } from '../../platform/postgres/faults.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openAsMember } from '../access/open-room.ts'
import { viewRoom } from '../access/view-room.ts'
import { CursorTime, decodeCursor, encodeCursor } from '../cursor.ts'
import { implement } from '../implement.ts'
import { findMessages, showTo, textOfFile, viewMessage } from '../messages/index.ts'
import { highlight, highlightIfFound } from './highlight.ts'
import { look } from './look.ts'
import { decideQuestion, namedIn, parseQuestion } from './read-question.ts'
import { findPeople, findRooms, type Moment, ownRooms } from './store.ts'

const Cursor = z.tuple([CursorTime, z.uuid()])
const dayMs = 86_400_000
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export const search = implement(searchMessages, async (input, context) => {
  const { actor, clock, database } = context
  const now = clock.now()
  const query = parseQuestion(input, now)
  if (input.roomId !== undefined) await openAsMember(context, input.roomId)
  const [rooms, people] = await Promise.all([ownRooms(database, actor.accountId), findPeople(database, namedIn(query))])
  const question = decideQuestion(query, input, { meId: actor.accountId, rooms, people, now })
  const before = input.cursor === undefined ? latest(now, question.until) : momentOf(input.cursor)
  const found = await look(database, actor.accountId, rooms, question, { before, limit: input.limit }).catch(
    (error: unknown) => {
      throw breaksTime(error) ? new Refusal('search_took_too_long') : error
    },
  )
  const messages = await findMessages(database, found.ids)
  const shown = await showTo(database, actor.accountId, [...messages.values()].map(viewMessage))
  const views = new Map(shown.map((message) => [message.id, message]))
  const homes = await findRooms(database, [...new Set([...messages.values()].map(({ roomId }) => roomId))])
  const texts = question.texts.flat()
  return {
    items: found.ids.flatMap((id) => {
      const row = messages.get(id)
      const room = row === undefined ? undefined : homes.get(row.roomId)
      const message = views.get(id)
      if (row === undefined || message === undefined || room === undefined || row.deletedAt !== null) return []
      const files = (row.files ?? []).flatMap((file) => {
        const marked = highlightIfFound(textOfFile(file), texts)
        return marked === null ? [] : [{ fileId: file.id, highlight: marked }]
      })
      return [{ message, room: viewRoom(room), highlight: highlight(row.content, texts), files }]
    }),
    nextCursor: found.next === null ? null : encodeCursor([found.next.at.toISOString(), found.next.id]),
  }
})

function latest(now: Date, until: Date | null): Moment {
  // What was said just now may have been said by a clock that is ahead.
  if (until === null) return { at: new Date(now.getTime() + dayMs), id: lastId }
  return { at: until, id: '00000000-0000-0000-0000-000000000000' }
}

function momentOf(cursor: string): Moment {
  const [at, id] = decodeCursor(Cursor, cursor)
  return { at: new Date(at), id }
}
