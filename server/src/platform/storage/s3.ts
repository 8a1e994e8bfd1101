import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { Readable } from 'node:stream'
import type { S3Target } from './s3-target.ts'
import { type Storage, StorageError } from './storage.ts'

/** How long it is waited for a connection, and for a sign of life on one. */
const patience = { connectMs: 3_000, silenceMs: 10_000 }
const attempts = 2
const linkSeconds = 60

/** Keeps files in a bucket. What is larger than a part goes up part by part; a part is all that is held of it. */
export function openS3Storage(target: S3Target, { connectMs, silenceMs } = patience): Storage {
  const { accessKeyId, bucket: Bucket, endpoint, isDirect, prefix, region, secretAccessKey } = target
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    // What the servers of others do not know.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: attempts,
    requestHandler: { connectionTimeout: connectMs, socketTimeout: silenceMs },
  })
  const at = (key: string) => ({ Bucket, Key: prefix + key })
  return {
    async put(key, bytes, signal) {
      let fault: unknown = null
      bytes.once('error', (error) => (fault = error))
      const upload = new Upload({ client, params: { ...at(key), Body: bytes }, queueSize: 1 })
      const onAbort = () => void upload.abort()
      signal?.addEventListener('abort', onAbort)
      try {
        signal?.throwIfAborted()
        await upload.done()
      } catch (error) {
        bytes.destroy()
        throw fault ?? (signal?.aborted === true ? signal.reason : asStorageError(error))
      } finally {
        signal?.removeEventListener('abort', onAbort)
      }
    },
    async get(key, range) {
      const part = range === undefined ? {} : { Range: `bytes=${range.from}-${range.to}` }
      const found = await orNull(client.send(new GetObjectCommand({ ...at(key), ...part })))
      if (found === null) return null
      if (!(found.Body instanceof Readable)) throw new StorageError('the storage answered without bytes')
      return found.Body
    },
    async stat(key) {
      const found = await orNull(client.send(new HeadObjectCommand(at(key))))
      return found === null ? null : { size: found.ContentLength ?? 0 }
    },
    async delete(key) {
      await orNull(client.send(new DeleteObjectCommand(at(key))))
    },
    async link(key, as) {
      if (!isDirect) return null
      const answer = {
        ResponseContentType: as.type,
        ResponseContentDisposition: as.disposition,
        ResponseCacheControl: 'private, max-age=31536000, immutable',
      }
      return await getSignedUrl(client, new GetObjectCommand({ ...at(key), ...answer }), { expiresIn: linkSeconds })
    },
    async ping() {
      await client.send(new HeadBucketCommand({ Bucket })).catch((error: unknown) => {
        throw asStorageError(error)
      })
    },
    close: () => client.destroy(),
  }
}

/** Null for what is not there; every other fault is one of the storage. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null
    throw asStorageError(error)
  }
}

/** Names what happened, and neither keys nor addresses. */
function asStorageError(error: unknown): StorageError {
  const name = error instanceof Error ? error.name : 'unknown'
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return new StorageError(`the S3 storage cannot be used (${typeof code === 'string' ? code : name})`, { cause: error })
}
