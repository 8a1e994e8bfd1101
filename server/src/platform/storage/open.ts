import { openDiskStorage } from './disk.ts'
import type { S3Target } from './s3-target.ts'
import type { Storage } from './storage.ts'

/** Where files are kept: in a folder, or in a bucket. */
export async function openStorage(where: {
  readonly folder: string
  readonly s3: S3Target | null
  /** With less room than this a folder cannot be used. */
  readonly roomBytes?: () => number
}): Promise<Storage> {
  if (where.s3 === null) return await openDiskStorage(where.folder, where.roomBytes)
  // Most places do without, and start sooner for it.
  // That it will want a newer Node one day is for who builds Parley, not among the logs of who runs it.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
  const { openS3Storage } = await import('./s3.ts')
  return openS3Storage(where.s3)
}
