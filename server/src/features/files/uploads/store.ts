import type { Database, Queryable } from '../../../platform/postgres/database.ts'
import { sql } from '../../../platform/postgres/statement.ts'

/** A file that comes in several requests. */
export interface StoredUpload {
  readonly id: string
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly received: number
  readonly fileId: string | null
  readonly expiresAt: Date
}

const columns = `id, name, mime, size, received, file_id as "fileId", expires_at as "expiresAt"`

const findStatement = sql<StoredUpload>(
  'uploads.find',
  `select ${columns} from uploads where id = $1 and owner_id = $2 and expires_at > $3`,
)

export async function findUpload(
  database: Database,
  id: string,
  ownerId: string,
  now: Date,
): Promise<StoredUpload | null> {
  const [row] = await database.read(findStatement, [id, ownerId, now])
  return row ?? null
}

const lockStatement = sql<StoredUpload>('uploads.lock', `select ${columns} from uploads where id = $1 for update`)

/** The same, which nobody else changes until this transaction is over. */
export async function lockUpload(db: Queryable, id: string): Promise<StoredUpload | null> {
  const [row] = await db.run(lockStatement, [id])
  return row ?? null
}

const insertStatement = sql(
  'uploads.insert',
  `insert into uploads (id, owner_id, name, mime, size, reserved, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $5, $6, $7)`,
)

export async function insertUpload(db: Queryable, upload: StoredUpload, ownerId: string, now: Date): Promise<void> {
  const { id, name, mime, size, expiresAt } = upload
  await db.run(insertStatement, [id, ownerId, name, mime, size, now, expiresAt])
}

const underWayStatement = sql<{ many: number }>(
  'uploads.underWay',
  'select count(*)::int as many from uploads where owner_id = $1 and file_id is null and expires_at > $2',
)

export async function countUnderWay(db: Queryable, ownerId: string, now: Date): Promise<number> {
  const [row] = await db.run(underWayStatement, [ownerId, now])
  return row?.many ?? 0
}

/** Of all who bring the same part only the first finds the upload where they left it. */
const addPieceStatement = sql<{ id: string }>(
  'uploads.addPiece',
  `with moved as (
     update uploads set received = received + $3, expires_at = $5 where id = $1 and received = $2 and file_id is null
     returning id
   )
   insert into upload_pieces (upload_id, starts_at, blob_id) select id, $2, $4 from moved returning upload_id as id`,
)

/** Whether the piece goes on where the upload is at that moment. */
export async function addPiece(
  db: Queryable,
  uploadId: string,
  piece: { readonly startsAt: number; readonly size: number; readonly blobId: string },
  expiresAt: Date,
): Promise<boolean> {
  const rows = await db.run(addPieceStatement, [uploadId, piece.startsAt, piece.size, piece.blobId, expiresAt])
  return rows.length > 0
}

const piecesStatement = sql<{ blobId: string }>(
  'uploads.pieces',
  'select blob_id as "blobId" from upload_pieces where upload_id = $1 order by starts_at',
)

/** Under which ids its bytes lie, in their order. */
export async function listPieces(db: Queryable, uploadId: string): Promise<string[]> {
  return (await db.run(piecesStatement, [uploadId])).map(({ blobId }) => blobId)
}

const becameStatement = sql(
  'uploads.became',
  `with over as (delete from upload_pieces where upload_id = $1)
   update uploads set file_id = $2, reserved = 0 where id = $1`,
)

/** What was counted for it is counted for the file from now on, and its pieces are nobody's. */
export async function setBecame(db: Queryable, uploadId: string, fileId: string): Promise<void> {
  await db.run(becameStatement, [uploadId, fileId])
}

const deleteStatement = sql('uploads.delete', 'delete from uploads where id = $1')

/** Forgets one. Answers with what lay in the storage of it, which is nobody's any more. */
export async function deleteUpload(database: Database, id: string): Promise<string[]> {
  return await database.transaction(async (transaction) => {
    await lockUpload(transaction, id)
    const pieces = await listPieces(transaction, id)
    await transaction.run(deleteStatement, [id])
    return pieces
  })
}

const expiredStatement = sql<{ id: string }>(
  'uploads.expired',
  'select id from uploads where expires_at <= $1 order by expires_at limit $2',
)

/** Forgets those on which nothing has come for too long. Answers with what lay in the storage of them. */
export async function deleteExpired(database: Database, now: Date, most: number): Promise<string[]> {
  const pieces: string[] = []
  for (const { id } of await database.run(expiredStatement, [now, most]))
    pieces.push(...(await deleteUpload(database, id)))
  return pieces
}
