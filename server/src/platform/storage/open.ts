import { openDiskStorage } from './disk.ts'
import type { S3Target } from './s3-target.ts'
import type { Storage } from './storage.ts'

/** Where files are kept: in a folder, or in a bucket. */
export async function openStorage(where: { readonly folder: string; readonly s3: S3Target | null }): Promise<Storage> {
  if (where.s3 === null) return await openDiskStorage(where.folder)
  // Most places do without, and start sooner for it.
  const { openS3Storage } = await import('./s3.ts')
  return openS3Storage(where.s3)
}
