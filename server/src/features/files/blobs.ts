import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Queryable } from '../../platform/postgres/database.ts'
import { breaksUnique } from '../../platform/postgres/faults.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { House } from '../house.ts'

/** Bytes that have come, that nothing refers to yet. */
export interface Arrived {
  readonly id: string
  readonly hash: string
  readonly size: number
}

type BlobParts = Pick<House, 'clock' | 'database' | 'log' | 'newId' | 'storage'>

const announceStatement = sql('blobs.announce', 'insert into blobs (id, touched_at) values ($1, $2)')

/** Puts bytes into the storage. What is not settled afterwards, by `settleBlob`, is to be discarded, and is swept otherwise. */
export async function storeBlob(
  { clock, database, log, newId, storage }: BlobParts,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Arrived> {
  const id = newId()
  const hash = createHash('sha256')
  let size = 0
  async function* counted() {
    for await (const piece of bytes) {
      hash.update(piece)
      size += piece.length
      yield piece
    }
  }
  await database.run(announceStatement, [id, clock.now()])
  try {
    await storage.put(id, Readable.from(counted(), { objectMode: false }))
  } catch (error) {
    await discardBlobs({ clock, database, log, storage }, [id])
    throw error
  }
  return { id, hash: hash.digest('hex'), size }
}

/** Touching it keeps it from being swept while somebody begins to refer to it. */
const shareStatement = sql<{ id: string }>(
  'blobs.share',
  'update blobs set touched_at = $2 where hash = $1 and doomed_at is null returning id',
)
const settleStatement = sql('blobs.settle', 'update blobs set hash = $2, size = $3, touched_at = $4 where id = $1')

/**
 * Within the transaction that refers to them: the id under which these bytes are kept, which is that of the same bytes where
 * they are there already.
 */
export async function settleBlob(db: Queryable, { id, hash, size }: Arrived, now: Date): Promise<string> {
  const [known] = await db.run(shareStatement, [hash, now])
  if (known !== undefined) return known.id
  await db.run(settleStatement, [id, hash, size, now])
  return id
}

/** Tries again when somebody else has brought the same bytes at the same time: they are there the second time. */
export async function settling<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!breaksUnique(error, 'blobs_hash') || attempt === 5) throw error
    }
  }
}

/**
 * What was settled belongs to somebody, even where those who settled it were never told: a connection can break between a
 * commit and its answer. It is left to the sweep, which looks at what refers to it, and so is what became part of an upload.
 */
const doomStatement = sql<{ id: string }>(
  'blobs.doomUnsettled',
  `update blobs b set doomed_at = coalesce(b.doomed_at, $2) where b.id = any($1::uuid[]) and (b.hash is null or b.doomed_at is not null)
     and not exists (select from upload_pieces u where u.blob_id = b.id) returning b.id`,
)
const forgetStatement = sql('blobs.forget', 'delete from blobs where id = $1')

/** Removes bytes that nothing refers to: first from the storage, then from what is known of it. What fails is swept later. */
export async function discardBlobs(
  { clock, database, log, storage }: Pick<House, 'clock' | 'database' | 'log' | 'storage'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const leave = (left: readonly string[]) => (error: unknown) => {
    log.warn({ blobs: left, error: String(error) }, 'stored bytes could not be removed; they will be later')
  }
  const doomed = await database.run(doomStatement, [ids, clock.now()]).catch(leave(ids))
  for (const { id } of doomed ?? []) {
    await storage
      .delete(id)
      .then(() => database.run(forgetStatement, [id]))
      .catch(leave([id]))
  }
}
