import { readMentions } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { findMentioned } from './store.ts'

/** Whom a text speaks to in a room. */
export interface Mentioned {
  readonly mentions: readonly string[]
  readonly mentionsRoom: 'room' | 'here' | null
}

/** Members by id. A text that names nobody asks the database nothing, and is answered at once. */
export function findMentions(database: Database, roomId: string, content: string): Mentioned | Promise<Mentioned> {
  const { usernames, room: mentionsRoom } = readMentions(content)
  if (usernames.length === 0) return { mentions: [], mentionsRoom }
  return findMentioned(database, roomId, usernames).then((mentions) => ({ mentions, mentionsRoom }))
}
