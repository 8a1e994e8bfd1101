import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { Storage } from '../../platform/storage/storage.ts'

/** What became of all that is kept. */
interface Copied {
  readonly copied: number
  /** Were there already. */
  readonly known: number
  /** Are not where they should be, or are not what they were: nothing of them was copied. By the names of files. */
  readonly lost: readonly string[]
}

interface Sum {
  copied: number
  known: number
  readonly lost: string[]
}

interface KeptBlob {
  readonly id: string
  readonly hash: string
  readonly size: number
}

const pageSize = 500
const pageStatement = sql<KeptBlob>(
  'blobs.page',
  `select id, hash, size from blobs where hash is not null and doomed_at is null and ($1::uuid is null or id > $1)
   order by id limit $2`,
)

const namesStatement = sql<{ id: string; names: string | null }>(
  'files.namesOf',
  `select b.id, (
     select string_agg(distinct f.name, ', ') from files f left join file_variants v on v.file_id = f.id
     where f.blob_id = b.id or v.blob_id = b.id
   ) as names from unnest($1::uuid[]) b (id) order by b.id`,
)

/** As people know them; what no file has is the picture of a page that somebody linked to. */
async function namesOf(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const rows = ids.length === 0 ? [] : await db.run(namesStatement, [ids])
  return rows.map(({ id, names }) => `${names ?? 'a picture of a preview'} (${id})`)
}

/** Copies everything that the database knows of from one storage to another. What is there already is left as it is. */
export async function copyFiles(db: Queryable, { from, to }: { from: Storage; to: Storage }): Promise<Copied> {
  const sum: Sum = { copied: 0, known: 0, lost: [] }
  for (let last: string | null = null; ;) {
    const page: KeptBlob[] = await db.run(pageStatement, [last, pageSize])
    for (const blob of page) await copyOne(blob, { from, to }, sum)
    last = page.at(-1)?.id ?? null
    if (page.length < pageSize) return { ...sum, lost: await namesOf(db, sum.lost) }
  }
}

async function copyOne(blob: KeptBlob, { from, to }: { from: Storage; to: Storage }, sum: Sum): Promise<void> {
  const there = await to.stat(blob.id)
  if (there?.size === blob.size) {
    sum.known += 1
    return
  }
  const source = await from.get(blob.id)
  if (source === null) return void sum.lost.push(blob.id)
  try {
    await to.put(blob.id, Readable.from(unchanged(source, blob.hash), { objectMode: false }))
    sum.copied += 1
  } catch (error) {
    if (!(error instanceof ChangedBytes)) throw error
    sum.lost.push(blob.id)
  }
}

class ChangedBytes extends Error {}

/** Passes bytes on, and breaks at the end where they are not those that once came. */
async function* unchanged(source: Readable, hash: string): AsyncGenerator<Uint8Array> {
  const seen = createHash('sha256')
  for await (const piece of source as AsyncIterable<Uint8Array>) {
    seen.update(piece)
    yield piece
  }
  if (seen.digest('hex') !== hash) throw new ChangedBytes('the bytes are not those that were kept')
}
