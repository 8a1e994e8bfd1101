import { sql, type Statement } from '../../platform/postgres/statement.ts'

/** One row of a part; `key` is where the next page goes on and is not told. */
export interface PartRow {
  readonly key: string
}

/** One list of what is somebody's own: of the account `$1`, after the key `$2`, at most `$3` rows, in the order of their keys. */
interface Part {
  readonly path: string
  readonly statement: Statement<PartRow>
}

const part = (name: string, text: string): Part => ({ path: `${name}.json`, statement: sql(`exports.${name}`, text) })

/**
 * Only what is this person's: columns are named one by one, so that a new one is told to nobody by itself. Not in it, on purpose:
 * addresses of others, what others said or wrote, who reported or decided something, notes of moderators, and any secret.
 */
export const parts: readonly Part[] = [
  part(
    'contacts',
    `select k.other_id as key, k.other_id as "userId", a.username, a.display_name as "displayName", k.state, k.since
     from contacts k join accounts a on a.id = k.other_id
     where k.account_id = $1 and k.other_id > $2 and k.state not in ('none', 'declined') order by k.other_id limit $3`,
  ),
  part(
    'drafts',
    `select room_id as key, room_id as "roomId", content, reply_to_id as "replyToId", updated_at as "updatedAt"
     from drafts where account_id = $1 and room_id > $2 order by room_id limit $3`,
  ),
  part(
    'bookmarks',
    `select message_id as key, message_id as "messageId", saved_at as "savedAt"
     from bookmarks where account_id = $1 and message_id > $2 order by message_id limit $3`,
  ),
  part(
    'sessions',
    `select id as key, id, device, address, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt",
       ended_at as "endedAt"
     from sessions where account_id = $1 and id > $2 order by id limit $3`,
  ),
  part(
    'reports',
    `select id as key, id, target, room_id as "roomId", message_id as "messageId", user_id as "userId", reason, note, state, outcome,
       created_at as "createdAt", closed_at as "closedAt"
     from reports where reporter_id = $1 and id > $2 order by id limit $3`,
  ),
  part(
    'sanctions',
    `select id as key, id, room_id as "roomId", message_id as "messageId", action, reason, created_at as "createdAt", expires_at as "expiresAt",
       ended_at as "endedAt", appeal_text as "appealText", appealed_at as "appealedAt", appeal_state as "appealState",
       appeal_answer as "appealAnswer", answered_at as "answeredAt"
     from sanctions where account_id = $1 and id > $2 order by id limit $3`,
  ),
  part(
    'notices',
    `select id as key, id, kind, text, room_id as "roomId", until, created_at as "createdAt", dismissed_at as "dismissedAt"
     from notices where account_id = $1 and id > $2 order by id limit $3`,
  ),
  part(
    'waiting-messages',
    `select id as key, id, room_id as "roomId", content, state, why, held_at as "heldAt", decided_at as "decidedAt"
     from held_messages where author_id = $1 and id > $2 order by id limit $3`,
  ),
  part(
    'bots',
    `select b.account_id as key, b.account_id as id, a.username, a.display_name as "displayName", b.created_at as "createdAt",
       b.removed_at as "removedAt"
     from bots b join accounts a on a.id = b.account_id where b.owner_id = $1 and b.account_id > $2 order by b.account_id limit $3`,
  ),
]

export interface FileRow extends PartRow {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly blobId: string
  readonly mime: string
  readonly createdAt: Date
}

export const filesStatement = sql<FileRow>(
  'exports.files',
  `select id as key, id, name, mime, size, alt, status, is_avatar as "isAvatar", room_id as "roomId", seq, created_at as "createdAt",
     blob_id as "blobId"
   from files where owner_id = $1 and id > $2 order by id limit $3`,
)
