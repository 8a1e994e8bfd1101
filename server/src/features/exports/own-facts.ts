import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

/** What there is one of: told as columns by name, so that a new one is told to nobody by itself. */
const profileStatement = sql<object>(
  'exports.profile',
  `select id, kind, role, username, email, display_name as "displayName", bio, location, birth_date as "birthDate", gender,
     status_text as "statusText", status_emoji as "statusEmoji", status_expires_at as "statusExpiresAt", visibility, avatar_id as "avatarId",
     chosen_presence as "chosenPresence", muted_until as "mutedUntil", banned_until as "bannedUntil", last_seen_at as "lastSeenAt",
     created_at as "createdAt"
   from accounts where id = $1`,
)
const preferencesStatement = sql<{ chosen: object }>(
  'exports.preferences',
  'select chosen from preferences where account_id = $1',
)

export async function readProfile(database: Database, accountId: string): Promise<object> {
  const [row] = await database.run(profileStatement, [accountId])
  return row ?? {}
}

export async function readPreferences(database: Database, accountId: string): Promise<object> {
  const [row] = await database.run(preferencesStatement, [accountId])
  return row?.chosen ?? {}
}
