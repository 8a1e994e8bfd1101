import { sizes, type SystemNoteView } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { type PreviewRow, previewsOf } from '../access/view-previews.ts'
import type { IndexedText } from '../../platform/words/vector.ts'
import type { RoomLink } from '../../roomlog/append.ts'
import { type AuthorRow, authorJson } from '../../roomlog/author.ts'
import { type FileRow, filesOf, withWordsOf } from '../../roomlog/files.ts'
import { type Quoted, quotedJson } from '../../roomlog/quoted.ts'
import { type Findable, indexMessage, marks } from './index-words.ts'
import { type ReactionRow, reactionsOf } from './store-reactions.ts'

export interface MessageRow {
  readonly id: string
  readonly roomId: string
  readonly seq: number
  readonly rev: number
  readonly author: AuthorRow
  readonly kind: 'text' | 'system'
  readonly content: string
  readonly previews: readonly PreviewRow[] | null
  readonly files: readonly FileRow[] | null
  readonly replyTo: Quoted | null
  readonly mentions: readonly string[]
  readonly mentionsRoom: 'room' | 'here' | null
  readonly roomLinks: readonly RoomLink[] | null
  readonly reactions: readonly ReactionRow[] | null
  readonly system: SystemNoteView | null
  readonly nonce: string | null
  readonly createdAt: Date
  readonly editedAt: Date | null
  readonly deletedAt: Date | null
  readonly pinnedAt: Date | null
}

const quoted = quotedJson({
  id: 'q.id',
  roomId: 'q.room_id',
  seq: 'q.seq',
  content: 'q.content',
  deletedAt: 'q.deleted_at',
  historyVisibility: 'r.history_visibility',
  author: 'qa',
  saidAs: 'q.said_as',
})

/** A message with all that is shown with it; `m` is the message. Everything beside it is found by primary key. */
const select = `select m.id, m.room_id as "roomId", m.seq, m.rev, ${authorJson('a', 'm.said_as')} as author, m.kind, m.content, ${filesOf('m')} as files,
    case when q.id is not null then ${quoted} end as "replyTo",
    ${previewsOf('m')} as previews, m.mentions, m.mentions_room as "mentionsRoom", m.room_links as "roomLinks", m.system, m.nonce, m.created_at as "createdAt", m.edited_at as "editedAt",
    m.deleted_at as "deletedAt", m.pinned_at as "pinnedAt",
    ${reactionsOf} as reactions
  from messages m
  join accounts a on a.id = m.author_id
  join rooms r on r.id = m.room_id
  left join messages q on q.room_id = m.room_id and q.seq = m.reply_to_seq
  left join accounts qa on qa.id = q.author_id`

const byIdStatement = sql<MessageRow>('messages.byId', `${select} where m.id = $2 and m.room_id = $1 and m.seq >= $3`)

/** A message of this room that is not older than what the asker may see. */
export async function findMessage(
  database: Database,
  roomId: string,
  id: string,
  firstSeq: number,
): Promise<MessageRow | null> {
  const [row] = await database.read(byIdStatement, [roomId, id, firstSeq])
  return row ?? null
}

const bySeqStatement = sql<MessageRow>(
  'messages.bySeq',
  `${select} where m.room_id = $1 and m.seq = any($2::bigint[]) order by m.seq`,
)

export function messagesAt(database: Database, roomId: string, seqs: readonly number[]): Promise<MessageRow[]> {
  return database.read(bySeqStatement, [roomId, seqs])
}

const manyStatement = sql<MessageRow>('messages.many', `${select} where m.id = any($1::uuid[])`)

/** These messages by id, whoever may see them. */
export async function findMessages(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MessageRow>> {
  const rows = await database.read(manyStatement, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

const latestStatement = sql<MessageRow>(
  'messages.latest',
  `${select} where m.room_id = any($1::uuid[]) and m.seq = r.seq`,
)

/** The last message of each of these rooms. */
export function latestMessages(database: Database, roomIds: readonly string[]): Promise<MessageRow[]> {
  return database.read(latestStatement, [roomIds])
}

const beforeStatement = sql<MessageRow>(
  'messages.before',
  `${select} where m.room_id = $1 and m.seq < $2 and m.seq >= $3 order by m.seq desc limit $4`,
)
const afterStatement = sql<MessageRow>(
  'messages.after',
  `${select} where m.room_id = $1 and m.seq > $2 and m.seq >= $3 order by m.seq limit $4`,
)

/** The last messages before a place, ascending. */
export async function messagesBefore(database: Database, roomId: string, seq: number, firstSeq: number, limit: number) {
  const rows = await database.read(beforeStatement, [roomId, seq, firstSeq, limit])
  return rows.toReversed()
}

/** The first messages after a place, ascending. */
export function messagesAfter(database: Database, roomId: string, seq: number, firstSeq: number, limit: number) {
  return database.read(afterStatement, [roomId, seq, firstSeq, limit])
}

/** Halves the log until it is found: some 24 looks at ten million messages, and no index that every message would pay for. */
const atStatement = sql<{ seq: number }>(
  'messages.at',
  `with recursive halves (low, high) as (
     select $3::bigint, $4::bigint + 1
     union all
     select case when later then h.low else mid + 1 end, case when later then mid else h.high end
     from halves h
     cross join lateral (select (h.low + h.high) / 2 as mid) middle
     cross join lateral (
       select coalesce((select m.created_at >= $2 from messages m where m.room_id = $1 and m.seq >= mid order by m.seq limit 1), true) as later
     ) looked
     where h.low < h.high
   )
   select low as seq from halves where low >= high`,
)

/** The place of the first message that was said at a time or later; behind the last where there is none. */
export async function seqAt(database: Database, roomId: string, at: Date, firstSeq: number, lastSeq: number) {
  const [row] = await database.read(atStatement, [roomId, at, firstSeq, lastSeq])
  return row?.seq ?? lastSeq + 1
}

const changedStatement = sql<MessageRow>(
  'messages.changed',
  `${select} where m.room_id = $1 and m.rev > $2 and m.seq >= $3 order by m.rev limit $4`,
)

/** Messages whose last change came after a revision, in the order of those changes. */
export function messagesChanged(database: Database, roomId: string, since: number, firstSeq: number, limit: number) {
  return database.read(changedStatement, [roomId, since, firstSeq, limit])
}

const pinnedStatement = sql<MessageRow>(
  'messages.pinned',
  `${select} where m.room_id = $1 and m.pinned_at is not null and m.seq >= $2 and ($3::timestamptz is null or (m.pinned_at, m.seq) < ($3, $4))
   order by m.pinned_at desc, m.seq desc limit $5`,
)

/** What a room keeps at hand, the latest pinned first. */
export function messagesPinned(
  database: Database,
  roomId: string,
  firstSeq: number,
  after: { readonly pinnedAt: Date; readonly seq: number } | null,
  limit: number,
) {
  return database.read(pinnedStatement, [roomId, firstSeq, after?.pinnedAt ?? null, after?.seq ?? null, limit])
}

/** The message as the one who changes it must see it: the room is locked, so it stays so. */
export interface LockedMessage {
  readonly seq: number
  readonly authorId: string
  readonly kind: 'text' | 'system'
  readonly content: string
  readonly writtenAt: Date
  readonly createdAt: Date
  readonly isReply: boolean
  readonly deletedAt: Date | null
  readonly pinnedAt: Date | null
  readonly hasFiles: boolean
  readonly mentions: readonly string[]
  readonly mentionsRoom: 'room' | 'here' | null
  readonly roomLinks: readonly RoomLink[] | null
}

const lockedStatement = sql<LockedMessage>(
  'messages.locked',
  `select seq, author_id as "authorId", kind, content, coalesce(edited_at, created_at) as "writtenAt", created_at as "createdAt",
     reply_to_seq is not null as "isReply", deleted_at as "deletedAt", pinned_at as "pinnedAt",
     exists (select from files f where f.room_id = messages.room_id and f.seq = messages.seq) as "hasFiles",
     mentions, mentions_room as "mentionsRoom", room_links as "roomLinks"
   from messages where id = $2 and room_id = $1 and seq >= $3`,
)

export async function readLocked(
  db: Queryable,
  roomId: string,
  id: string,
  firstSeq: number,
): Promise<LockedMessage | null> {
  const [row] = await db.run(lockedStatement, [roomId, id, firstSeq])
  return row ?? null
}

const keepVersionStatement = sql(
  'messages.keepVersion',
  `with kept as (
     insert into message_versions (message_id, version, content, written_at)
     select $1, coalesce(max(version), 0) + 1, $2, $3 from message_versions where message_id = $1 returning version
   )
   delete from message_versions v using kept k where v.message_id = $1 and v.version <= k.version - ${sizes.versionsKept}`,
)
/** As SQL: what the message at $1, $2 is found by is this from now on, and what its files are found by. */
const wordsAnew = (vector: string) =>
  `insert into message_words (at, id, room_id, seq, words)
   select date_trunc('milliseconds', created_at), id, room_id, seq, ${withWordsOf('f.room_id = $1 and f.seq = $2', vector)}
   from messages where room_id = $1 and seq = $2
   on conflict (at, id) do update set words = excluded.words`

const editStatement = sql(
  'messages.edit',
  `with gone as (
     delete from mentions k using messages m where m.room_id = $1 and m.seq = $2 and k.message_id = m.id
       and k.account_id = any(m.mentions) and k.account_id <> all($4::uuid[])
   ),
   called as (
     insert into mentions (account_id, message_id, room_id, seq)
     select unnest($4::uuid[]), id, room_id, seq from messages where room_id = $1 and seq = $2 on conflict do nothing
   ),
   looks as (delete from message_previews where room_id = $1 and seq = $2 and not $8::boolean),
   said as (${wordsAnew('$9::tsvector')}),
   learnt as (
     insert into vocabulary (word) select word from unnest($10::text[]) as word order by word on conflict do nothing
   )
   update messages set content = $3, mentions = $4, mentions_room = $5, edited_at = $6, rev = $7, room_links = $11 where room_id = $1 and seq = $2`,
)

export interface Edit {
  readonly content: string
  readonly mentions: readonly string[]
  readonly mentionsRoom: 'room' | 'here' | null
  readonly roomLinks: readonly RoomLink[] | null
  /** Otherwise there is nothing to show of it any more. */
  readonly hasLinks: boolean
  readonly now: Date
  readonly rev: number
  readonly indexed: IndexedText
}

export async function editMessage(
  db: Queryable,
  roomId: string,
  id: string,
  was: LockedMessage,
  edit: Edit,
): Promise<void> {
  await db.run(keepVersionStatement, [id, was.content, was.writtenAt])
  const { content, mentions, mentionsRoom, now, rev, hasLinks, indexed } = edit
  const links = edit.roomLinks === null ? null : JSON.stringify(edit.roomLinks)
  const words = [indexed.vector, indexed.words]
  await db.run(editStatement, [roomId, was.seq, content, mentions, mentionsRoom, now, rev, hasLinks, ...words, links])
}

/** Nothing of what it said stays: not its versions, not its reactions, not its files. */
const deleteStatement = sql(
  'messages.delete',
  `with versions as (delete from message_versions v using messages m where m.room_id = $1 and m.seq = $2 and v.message_id = m.id),
     called as (
       delete from mentions k using messages m
       where m.room_id = $1 and m.seq = $2 and k.message_id = m.id and k.account_id = any(m.mentions)
     ),
     looks as (delete from message_previews where room_id = $1 and seq = $2),
     feelings as (delete from reactions where room_id = $1 and seq = $2),
     counted as (delete from reaction_counts where room_id = $1 and seq = $2),
     findable as (
       delete from message_words w using messages m
       where m.room_id = $1 and m.seq = $2 and w.at = date_trunc('milliseconds', m.created_at) and w.id = m.id
     ),
     carried as (delete from files where room_id = $1 and seq = $2)
   update messages set content = '', mentions = '{}', mentions_room = null, room_links = null, reply_to_seq = null, deleted_at = $3, pinned_at = null, rev = $4
   where room_id = $1 and seq = $2`,
)

export async function deleteMessage(db: Queryable, roomId: string, seq: number, now: Date, rev: number): Promise<void> {
  await db.run(deleteStatement, [roomId, seq, now, rev])
}

const pinStatement = sql(
  'messages.pin',
  `with findable as (
     update message_words w set words = case when $3::timestamptz is null then ts_delete(w.words, $5::text) else w.words || quote_literal($5)::tsvector end
     from messages m where m.room_id = $1 and m.seq = $2 and w.at = date_trunc('milliseconds', m.created_at) and w.id = m.id
   )
   update messages set pinned_at = $3, rev = $4 where room_id = $1 and seq = $2`,
)

export async function pinMessage(
  db: Queryable,
  roomId: string,
  seq: number,
  pinnedAt: Date | null,
  rev: number,
): Promise<void> {
  await db.run(pinStatement, [roomId, seq, pinnedAt, rev, marks.pinned])
}

const findableStatement = sql<Findable>(
  'messages.findable',
  `select room_id as "roomId", author_id as "authorId", content, mentions, mentions_room as "mentionsRoom",
     reply_to_seq is not null as "isReply", pinned_at is not null as "isPinned", created_at as "createdAt",
     exists (select from files f where f.room_id = m.room_id and f.seq = m.seq) as "hasFiles"
   from messages m where room_id = $1 and seq = $2 and deleted_at is null`,
)
const rewriteStatement = sql('messages.rewriteWords', wordsAnew('$3::tsvector'))

/** Writes anew what a message is found by, in the change of its room in which something that it carries became different. */
export async function rewriteWords(db: Queryable, roomId: string, seq: number): Promise<void> {
  const [message] = await db.run(findableStatement, [roomId, seq])
  if (message !== undefined) await db.run(rewriteStatement, [roomId, seq, indexMessage(message).vector])
}

const reviseStatement = sql('messages.revise', 'update messages set rev = $3 where room_id = $1 and seq = $2')
export async function reviseMessage(db: Queryable, roomId: string, seq: number, rev: number): Promise<void> {
  await db.run(reviseStatement, [roomId, seq, rev])
}

const versionsStatement = sql<{ content: string; at: Date }>(
  'messages.versions',
  'select content, written_at as at from message_versions where message_id = $1 order by version desc limit $2',
)

/** What a message said before, the oldest first; of one that was changed very often the last versions. */
export async function messageVersions(database: Database, id: string) {
  return (await database.read(versionsStatement, [id, sizes.versionsKept])).toReversed()
}

/** A member who does not see what was said before they came. */
export interface LateMember {
  readonly accountId: string
  readonly firstSeq: number
}

const lateStatement = sql<LateMember>(
  'messages.late',
  `select account_id as "accountId", first_seq as "firstSeq" from memberships
   where room_id = $1 and first_seq > 1 and first_seq > $2 and left_at is null`,
)

/** Those in a room who do not see what was said at a place: nobody in most rooms, few where it was said lately. */
export function findLateMembers(database: Database, roomId: string, seq: number): Promise<LateMember[]> {
  return database.read(lateStatement, [roomId, seq])
}

/** Which of them must not see a message. */
export function hiddenFrom(late: readonly LateMember[], seq: number): string[] {
  return late.flatMap(({ accountId, firstSeq }) => (firstSeq > seq ? [accountId] : []))
}

const mentionedStatement = sql<{ id: string }>(
  'messages.mentioned',
  `select a.id from accounts a join memberships ms on ms.account_id = a.id and ms.room_id = $1 and ms.left_at is null
   where a.username_key = any($2::text[]) and a.deactivated_at is null`,
)

/** The members of a room that these usernames mean. */
export async function findMentioned(
  database: Database,
  roomId: string,
  usernames: readonly string[],
): Promise<string[]> {
  return (await database.read(mentionedStatement, [roomId, usernames])).map((row) => row.id)
}

const namedRoomsStatement = sql<RoomLink>(
  'messages.namedRooms',
  `select slug, id as "roomId" from rooms where slug = any($1::text[]) and visibility = 'public' order by slug`,
)

/** The public rooms that are called so: of any other, a message that names it must not tell that it exists. */
export function findNamedRooms(database: Database, slugs: readonly string[]): Promise<RoomLink[]> {
  return database.read(namedRoomsStatement, [slugs])
}

const latestReadersStatement = sql<{ id: string }>(
  'messages.latestReaders',
  `select account_id as id from memberships where room_id = $1 and left_at is null and account_id <> $2
   order by read_seq desc, account_id limit $3`,
)

/** The members of a room besides one, those first who have read furthest. */
export async function findLatestReaders(
  database: Database,
  roomId: string,
  besides: string,
  limit: number,
): Promise<string[]> {
  return (await database.read(latestReadersStatement, [roomId, besides, limit])).map((row) => row.id)
}

/** Who had read everything before has read their own note too; it is not something they wrote to say they were there. */
const sayStatement = sql(
  'messages.say',
  `with marked as (
     update memberships set read_seq = $2, delivered_seq = greatest(delivered_seq, $2)
     where room_id = $1 and account_id = $5 and read_seq = $2 - 1
   )
   insert into messages (room_id, seq, id, rev, author_id, kind, content, system, reply_to_seq, created_at)
   values ($1, $2, $3, $4, $5, 'system', '', $6, $7, $8)`,
)

export interface SystemMessage {
  readonly id: string
  readonly seq: number
  readonly rev: number
  readonly authorId: string
  readonly system: SystemNoteView
  readonly aboutSeq: number | null
  readonly now: Date
}

export async function insertSystemMessage(db: Queryable, roomId: string, message: SystemMessage): Promise<void> {
  const { id, seq, rev, authorId, system, aboutSeq, now } = message
  await db.run(sayStatement, [roomId, seq, id, rev, authorId, system, aboutSeq, now])
}
