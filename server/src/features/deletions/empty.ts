import { randomBytes } from 'node:crypto'
import { erasedPrefix } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'

const nameStatement = sql(
  'deletions.keepName',
  `insert into former_usernames (hash)
   select sha256(convert_to(username_key, 'UTF8')) from accounts where id = $1 and erased_at is null and kind <> 'guest'
   on conflict do nothing`,
)

/** All that says who somebody is. The row stays: what was said has an author, and what was decided was about somebody. */
const accountStatement = sql(
  'deletions.empty',
  `update accounts set username = $2, username_key = $2, email = null, email_key = null, password_hash = null,
     display_name = 'Deleted account', search_text = '', bio = null, location = null, birth_date = null, gender = null,
     status_text = null, status_emoji = null, status_expires_at = null, visibility = '{}', avatar_id = null, role = 'user',
     last_seen_at = null, chosen_presence = 'invisible', erased_at = $3
   where id = $1 and erased_at is null`,
)

/** What is nobody's business any more, by tables. Contacts, rooms and bots go one by one, because others are told. */
const own = [
  'delete from sessions where account_id = $1',
  'delete from preferences where account_id = $1',
  'delete from drafts where account_id = $1',
  'delete from bookmarks where account_id = $1',
  'delete from notices where account_id = $1',
  'delete from mentions where account_id = $1',
  'delete from password_resets where account_id = $1',
  'delete from exports where account_id = $1',
  'delete from held_messages where author_id = $1',
  'delete from uploads where owner_id = $1',
  'delete from files where owner_id = $1 and room_id is null',
  'update reports set reporter_id = null where reporter_id = $1',
  'update invites set revoked_at = created_at where created_by = $1 and revoked_at is null',
].map((text, index) => sql(`deletions.own.${index}`, text))

/** Takes from an account what says whose it was. Done again it finds nothing more to do. */
export async function emptyAccount(db: Queryable, accountId: string, now: Date): Promise<void> {
  await db.run(nameStatement, [accountId])
  await db.run(accountStatement, [accountId, erasedPrefix + randomBytes(8).toString('hex'), now])
  for (const statement of own) await db.run(statement, [accountId])
}
