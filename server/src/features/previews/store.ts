import { createHash } from 'node:crypto'
import type { Database, Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { isReadable } from '../access/rooms.ts'

/** A message as its previews are decided by. */
export interface LinkingMessage {
  readonly seq: number
  readonly content: string
  readonly isOver: boolean
  readonly previewIds: readonly string[]
}

const messageStatement = sql<LinkingMessage>(
  'previews.message',
  `select m.seq, m.content, m.deleted_at is not null or m.previews_off as "isOver",
     array(select preview_id from message_previews p where p.room_id = m.room_id and p.seq = m.seq order by position) as "previewIds"
   from messages m join rooms r on r.id = m.room_id where m.room_id = $1 and m.id = $2`,
)

export async function findLinking(db: Queryable, roomId: string, messageId: string): Promise<LinkingMessage | null> {
  const [row] = await db.run(messageStatement, [roomId, messageId])
  return row ?? null
}

const hashOf = (url: string) => createHash('sha256').update(url).digest('hex')

/** A preview that found nothing is no preview; it only says that somebody has looked. */
export interface KnownPage {
  readonly id: string
  readonly isEmpty: boolean
}

const knownStatement = sql<KnownPage>(
  'previews.known',
  `select id, title is null and image_blob_id is null as "isEmpty" from link_previews
   where url_hash = $1 and fetched_at > case when title is null and image_blob_id is null then $3::timestamptz else $2::timestamptz end
   order by fetched_at desc limit 1`,
)

export async function findKnown(
  db: Queryable,
  url: string,
  since: { readonly found: Date; readonly nothing: Date },
): Promise<KnownPage | null> {
  const [row] = await db.run(knownStatement, [hashOf(url), since.found, since.nothing])
  return row ?? null
}

export interface NewPreview {
  readonly id: string
  readonly url: string
  readonly title: string | null
  readonly description: string | null
  readonly site: string | null
  readonly image: {
    readonly blobId: string
    readonly width: number
    readonly height: number
    readonly placeholder: string | null
  } | null
}

const insertStatement = sql(
  'previews.insert',
  `insert into link_previews (id, url_hash, url, title, description, site, image_blob_id, image_width, image_height, image_placeholder,
     fetched_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

export async function insertPreview(db: Queryable, preview: NewPreview, now: Date): Promise<void> {
  const { id, url, title, description, site, image } = preview
  const picture = [image?.blobId ?? null, image?.width ?? null, image?.height ?? null, image?.placeholder ?? null]
  await db.run(insertStatement, [id, hashOf(url), url, title, description, site, ...picture, now])
}

const showStatement = sql(
  'previews.show',
  `with gone as (delete from message_previews where room_id = $1 and seq = $2 and position > cardinality($3::uuid[]))
   insert into message_previews (room_id, seq, position, preview_id)
   select $1, $2, place, id from unnest($3::uuid[]) with ordinality as p (id, place)
   on conflict (room_id, seq, position) do update set preview_id = excluded.preview_id`,
)
const reviseStatement = sql('previews.revise', 'update messages set rev = $3 where room_id = $1 and seq = $2')

/** The message shows just these from this revision on. */
export async function showPreviews(
  db: Queryable,
  roomId: string,
  seq: number,
  rev: number,
  ids: readonly string[],
): Promise<void> {
  await db.run(showStatement, [roomId, seq, ids])
  await db.run(reviseStatement, [roomId, seq, rev])
}

const offStatement = sql('previews.off', 'update messages set previews_off = true where room_id = $1 and seq = $2')

export async function switchOff(db: Queryable, roomId: string, seq: number): Promise<void> {
  await db.run(offStatement, [roomId, seq])
}

export interface PreviewImage {
  readonly blobId: string
  readonly hash: string
  readonly size: number
}

/** To whoever may read one of the messages that show it, as a file is to whoever may read the one that carries it. */
const imageStatement = sql<PreviewImage>(
  'previews.image',
  `select b.id as "blobId", b.hash, b.size from link_previews p join blobs b on b.id = p.image_blob_id
   where p.id = $1 and exists (
     select from message_previews mp join rooms r on r.id = mp.room_id
       left join memberships ms on ms.room_id = mp.room_id and ms.account_id = $2
     where mp.preview_id = p.id and ${isReadable('$3')} and (ms.left_at is not null or mp.seq >= coalesce(ms.first_seq, 1))
       and ($4::boolean or (ms.account_id is not null and ms.left_at is null))
   )`,
)

/** The picture of a preview, for somebody who may see it at this moment. */
export async function findVisibleImage(
  database: Database,
  id: string,
  { accountId, seesOthers, now }: { readonly accountId: string; readonly seesOthers: boolean; readonly now: Date },
): Promise<PreviewImage | null> {
  const [row] = await database.read(imageStatement, [id, accountId, now, seesOthers])
  return row ?? null
}

const sweepStatement = sql(
  'previews.sweep',
  `delete from link_previews p where p.fetched_at < $1
     and not exists (select from message_previews m where m.preview_id = p.id)`,
)

/** Forgets what nobody shows and nobody would look up any more. */
export async function sweepPreviews(db: Queryable, before: Date): Promise<void> {
  await db.run(sweepStatement, [before])
}
