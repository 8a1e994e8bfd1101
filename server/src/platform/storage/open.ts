import { openDiskStorage } from './disk.ts'
import type { S3Target } from './s3-target.ts'
import type { Storage } from './storage.ts'

/** Where files are kept: in a folder, or in a bucket. */
export async function openStorage(where: {
  readonly folder: string
  readonly s3: S3Target | null
  /** With less room than this a folder cannot be used. */
  readonly roomBytes?: number
}): Promise<Storage> {
  if (where.s3 === null) return await openDiskStorage(where.folder, where.roomBytes)
  // Most places do without, and start sooner for it.
  const { openS3Storage } = await import('./s3.ts')
  return openS3Storage(where.s3)
}
