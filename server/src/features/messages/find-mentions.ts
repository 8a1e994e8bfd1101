import { readMentions } from '@parley/protocol'
import type { Database } from '../../platform/postgres/database.ts'
import { findMentioned } from './store.ts'

/** Whom a text speaks to in a room: members by id. A text that names nobody asks the database nothing. */
export async function findMentions(database: Database, roomId: string, content: string) {
  const { usernames, room } = readMentions(content)
  const mentions = usernames.length === 0 ? [] : await findMentioned(database, roomId, usernames)
  return { mentions, mentionsRoom: room }
}
