import { Refusal } from '../../../platform/refusal.ts'
import type { SignedIn } from '../../access/actor.ts'
import type { Context } from '../../implement.ts'
import { findVisible, type StoredFile } from '../store.ts'
import { findUpload, type StoredUpload } from './store.ts'

/** An upload that is open to whoever asks, and what it has become. */
export interface OpenUpload {
  readonly upload: StoredUpload
  readonly file: StoredFile | null
}

/** Opens an upload to who began it: unknown, foreign and forgotten ones look the same. */
export async function openUpload(
  { actor, clock, database }: Pick<Context<SignedIn>, 'actor' | 'clock' | 'database'>,
  uploadId: string,
): Promise<OpenUpload> {
  const upload = await findUpload(database, uploadId, actor.accountId, clock.now())
  if (upload === null) throw new Refusal('upload_not_found')
  if (upload.fileId === null) return { upload, file: null }
  const file = await findVisible(database, upload.fileId, actor.accountId, clock.now())
  // What it has become is out of reach, so nothing can be made of it.
  if (file === null) throw new Refusal('upload_not_found')
  return { upload, file }
}
