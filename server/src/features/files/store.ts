import type { FileVariantName } from '@parley/protocol'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { fileJson, type FileRow } from '../../roomlog/files.ts'
import { isReadable } from '../access/rooms.ts'
import { indexFile } from '../messages/index.ts'
import { type FoundBy, searchTextOf } from './search-text.ts'

/** A file with what only the inside knows of it. */
export interface StoredFile {
  readonly view: FileRow
  readonly ownerId: string
  readonly blobId: string
  readonly hash: string
  /** Where it is, once a message carries it. */
  readonly roomId: string | null
  readonly seq: number | null
  readonly messageId: string | null
  /** It stands for somebody or a room, and nothing else carries it. */
  readonly isAvatar: boolean
}

const stored = `${fileJson} as view, f.owner_id as "ownerId", f.blob_id as "blobId", b.hash, f.room_id as "roomId", f.seq, m.id as "messageId", f.is_avatar as "isAvatar"`
const tables = `files f join blobs b on b.id = f.blob_id left join messages m on m.room_id = f.room_id and m.seq = f.seq`

/** Its owner as long as nothing carries it, whoever may read the message that does, and everybody where it stands for somebody. */
const visibleStatement = sql<StoredFile>(
  'files.visible',
  `select ${stored} from ${tables} where f.id = $1 and case
     when f.is_avatar then true
     when f.room_id is null then f.owner_id = $2
     else m.deleted_at is null and exists (
       select from rooms r left join memberships ms on ms.room_id = r.id and ms.account_id = $2
       where r.id = f.room_id and ${isReadable('$3')} and (ms.left_at is not null or f.seq >= coalesce(ms.first_seq, 1))
     ) end`,
)

/** A file that somebody may see at this moment. */
export async function findVisible(
  database: Database,
  id: string,
  accountId: string,
  now: Date,
): Promise<StoredFile | null> {
  const [row] = await database.read(visibleStatement, [id, accountId, now])
  return row ?? null
}

/** What a room left behind that is gone is on its way to be removed. */
export const isKept = '(f.room_id is null or exists (select from rooms r where r.id = f.room_id))'

const findStatement = sql<StoredFile>('files.find', `select ${stored} from ${tables} where f.id = $1 and ${isKept}`)

/** A file, whoever may see it. */
export async function findFile(db: Queryable, id: string): Promise<StoredFile | null> {
  const [row] = await db.run(findStatement, [id])
  return row ?? null
}

const lockStatement = sql('files.lock', 'select from files where id = $1 for update')
const lockedStatement = sql<StoredFile>('files.locked', `select ${stored} from ${tables} where f.id = $1`)

/**
 * The same, which nobody else changes or gives to a message until this transaction is over. Only then is it looked at: a statement that
 * waits for the lock goes on with the rows beside it as they were, and misses a file that got other bytes meanwhile.
 */
export async function lockFile(db: Queryable, id: string): Promise<StoredFile | null> {
  await db.run(lockStatement, [id])
  const [row] = await db.run(lockedStatement, [id])
  return row ?? null
}

export interface StoredVariant {
  readonly blobId: string
  readonly hash: string
  readonly size: number
  readonly mime: string
}

const variantStatement = sql<StoredVariant>(
  'files.variant',
  `select v.blob_id as "blobId", b.hash, b.size, v.mime from file_variants v join blobs b on b.id = v.blob_id
   where v.file_id = $1 and v.name = $2`,
)

export async function findVariant(
  database: Database,
  fileId: string,
  name: FileVariantName,
): Promise<StoredVariant | null> {
  const [row] = await database.read(variantStatement, [fileId, name])
  return row ?? null
}

export interface NewFile {
  readonly id: string
  readonly ownerId: string
  readonly blobId: string
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly shown: { readonly width: number; readonly height: number } | null
}

/** A part of a word finds it, too. */
const learnt = (words: string) =>
  `learnt as (insert into vocabulary (word) select word from unnest(${words}::text[]) as word order by word on conflict do nothing)`

const insertStatement = sql(
  'files.insert',
  `with ${learnt('$12')}
   insert into files (id, owner_id, blob_id, name, mime, size, width, height, status, created_at, search_text, words)
   values ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', $9, $10, $11)`,
)

export async function insertFile(db: Queryable, file: NewFile, now: Date): Promise<void> {
  const { id, ownerId, blobId, name, mime, size, shown } = file
  const sides = [shown?.width ?? null, shown?.height ?? null]
  await db.run(insertStatement, [id, ownerId, blobId, name, mime, size, ...sides, now, ...foundBy({ name, alt: '' })])
}

const describeStatement = sql(
  'files.describe',
  `with ${learnt('$5')} update files set alt = $2, search_text = $3, words = $4 where id = $1`,
)

export async function describeFile(db: Queryable, id: string, described: FoundBy): Promise<void> {
  await db.run(describeStatement, [id, described.alt, ...foundBy(described)])
}

function foundBy(file: FoundBy): [text: string, vector: string, words: readonly string[]] {
  const { vector, words } = indexFile(file)
  return [searchTextOf(file), vector, words]
}

/** A file whose words nobody has written down. */
export interface WordlessFile extends FoundBy {
  readonly id: string
  readonly roomId: string | null
  readonly seq: number | null
}

const wordlessStatement = sql<WordlessFile>(
  'files.wordless',
  `select f.id, f.name, f.alt, f.room_id as "roomId", f.seq from files f
   where f.words is null and f.id > $1 and ${isKept} order by f.id limit $2`,
)

export function wordlessAfter(database: Database, id: string, most: number): Promise<WordlessFile[]> {
  return database.run(wordlessStatement, [id, most])
}

const setWordsStatement = sql(
  'files.setWords',
  `with ${learnt('$3')}
   update files set words = $2 where id = $1 and words is null and room_id is not distinct from $4`,
)

/** Leaves one that is not where it was to the next time. */
export async function setWords(db: Queryable, { id, name, alt, roomId }: WordlessFile): Promise<void> {
  const { vector, words } = indexFile({ name, alt })
  await db.run(setWordsStatement, [id, vector, words, roomId])
}

const deleteLooseStatement = sql<{ id: string }>(
  'files.deleteLoose',
  'delete from files where id = $1 and owner_id = $2 and room_id is null and not is_avatar returning id',
)

/** Whether there was such a file of this person that nothing carries. */
export async function deleteLoose(db: Queryable, id: string, ownerId: string): Promise<boolean> {
  return (await db.run(deleteLooseStatement, [id, ownerId])).length > 0
}

const deleteCarriedStatement = sql<{ id: string }>(
  'files.deleteCarried',
  'delete from files where id = $3 and room_id = $1 and seq = $2 returning id',
)

/** Whether the message carried such a file. */
export async function deleteCarried(db: Queryable, roomId: string, seq: number, id: string): Promise<boolean> {
  return (await db.run(deleteCarriedStatement, [roomId, seq, id])).length > 0
}

const countCarriedStatement = sql<{ many: number }>(
  'files.countCarried',
  'select count(*)::int as many from files where room_id = $1 and seq = $2',
)

export async function countCarried(db: Queryable, roomId: string, seq: number): Promise<number> {
  const [row] = await db.run(countCarriedStatement, [roomId, seq])
  return row?.many ?? 0
}

const deleteForgottenStatement = sql(
  'files.deleteForgotten',
  `delete from files f where f.created_at < $1 and f.room_id is null
     and not exists (select from held_messages h where h.state = 'held' and f.id = any(h.file_ids))
     and (not f.is_avatar or not exists (
     select from accounts a where a.avatar_id = f.id union all select from rooms r where r.avatar_id = f.id))`,
)

/** Those that were brought and never used, and what stood for rooms that are gone. */
export async function deleteForgotten(db: Queryable, before: Date): Promise<void> {
  await db.run(deleteForgottenStatement, [before])
}

const reviseStatement = sql('files.revise', 'update messages set rev = $3 where room_id = $1 and seq = $2')

/** The message that carries a file is different now. */
export async function reviseCarrier(db: Queryable, roomId: string, seq: number, rev: number): Promise<void> {
  await db.run(reviseStatement, [roomId, seq, rev])
}
