import type { FileReason, FileVariantName } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import type { House } from '../house.ts'
import { type Arrived, discardBlobs, settleBlob, settling } from './blobs.ts'
import { changeFile } from './change-file.ts'

/** A smaller form of a file, whose bytes have been stored by `storeBlob`. */
export interface FinishedVariant {
  readonly name: FileVariantName
  readonly blob: Arrived
  readonly mime: string
  readonly width: number
  readonly height: number
}

/** What was found out about a file, or made of it. */
interface FileFacts {
  readonly width: number | null
  readonly height: number | null
  readonly duration: number | null
  readonly placeholder: string | null
  readonly variants: readonly FinishedVariant[]
  /** Bytes that take the place of those that came, such as a picture without what its camera wrote into it. */
  readonly original: (Arrived & { readonly mime: string }) | null
}

/** What became of the work on a file. */
export type FileOutcome =
  | ({ readonly is: 'ready' } & FileFacts)
  | { readonly is: 'refused' | 'failed' | 'processing'; readonly reason: FileReason }

const setStatement = sql(
  'files.finish',
  `update files set status = $2, reason = $3, width = coalesce($4, width), height = coalesce($5, height),
     duration = coalesce($6, duration), placeholder = coalesce($7, placeholder) where id = $1`,
)
/** Who brought it and the place are counted by what is kept of it. People before the place, as those do who add. */
const replaceStatement = sql(
  'files.replaceOriginal',
  `with was as (select owner_id, size from files where id = $1),
     scopes as materialized (
       select u.scope from file_usage u, was
       where u.scope in (was.owner_id, '00000000-0000-0000-0000-000000000000') order by u.scope desc for update of u
     ),
     counted as (update file_usage u set bytes = u.bytes + $4 - was.size from was, scopes s where u.scope = s.scope)
   update files set blob_id = $2, mime = $3, size = $4 where id = $1`,
)
const variantStatement = sql(
  'files.setVariant',
  `insert into file_variants (file_id, name, blob_id, mime, width, height) values ($1, $2, $3, $4, $5, $6)
   on conflict (file_id, name) do update set blob_id = excluded.blob_id, mime = excluded.mime, width = excluded.width, height = excluded.height`,
)

/** Ends the work on a file, and tells those who see it. Doing it twice does no harm; what is ready or refused stays so. */
export async function finishFile(house: House, fileId: string, outcome: FileOutcome): Promise<void> {
  const used = new Set<string>()
  await settling(() =>
    changeFile(house, fileId, async (db, { view }) => {
      if (view.status === 'ready' || view.status === 'refused') return false
      if (outcome.is !== 'ready') {
        await db.run(setStatement, [fileId, outcome.is, outcome.reason, null, null, null, null])
        return true
      }
      for (const id of await setFacts(db, fileId, outcome, house.clock.now())) used.add(id)
      return true
    }),
  )
  if (outcome.is !== 'ready') return
  // Done before, or the same bytes were there already.
  const stored = [...outcome.variants.map(({ blob }) => blob), ...(outcome.original === null ? [] : [outcome.original])]
  await discardBlobs(
    house,
    stored.flatMap(({ id }) => (used.has(id) ? [] : [id])),
  )
}

/** Answers with the bytes that it refers to. */
async function setFacts(db: Queryable, fileId: string, facts: FileFacts, now: Date): Promise<readonly string[]> {
  const { width, height, duration, placeholder, original, variants } = facts
  await db.run(setStatement, [fileId, 'ready', null, width, height, duration, placeholder])
  const used: string[] = []
  if (original !== null) {
    const blobId = await settleBlob(db, original, now)
    await db.run(replaceStatement, [fileId, blobId, original.mime, original.size])
    used.push(blobId)
  }
  for (const { blob, name, mime, ...size } of variants) {
    const blobId = await settleBlob(db, blob, now)
    await db.run(variantStatement, [fileId, name, blobId, mime, size.width, size.height])
    used.push(blobId)
  }
  return used
}
