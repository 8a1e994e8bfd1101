import type { Answer, Call, FileView, OperationName, UploadView } from '@parley/protocol/wire'
import { type Backoff, delayOf } from '../backoff.ts'
import { ParleyError } from '../errors.ts'
import { carry } from './carry.ts'
import type { FileToSend, UploadOptions } from './files.ts'

/** What bringing a file needs of whoever calls. */
export interface BringParts {
  readonly options: { readonly origin: string; readonly fetch: typeof fetch }
  call<N extends OperationName>(name: N, input: Call<N>, signal?: AbortSignal): Promise<Answer<N>>
  /** With a token that is renewed when it turns out not to be good any more. */
  withToken<T>(send: (accessToken: string | null) => Promise<T>): Promise<T>
}

/** One request carries so much; proxies that collect bodies before they pass them on take that. */
const stretchBytes = 8 * 1024 ** 2
const pauses: Backoff = { baseMs: 500, capMs: 8_000 }
/** After so many failures in a row without a byte more it is left to whoever wanted it. */
const mostFailures = 5

/** What was begun and broke off: who tries again with the same bytes goes on there. */
const brokenOff = new WeakMap<Blob, string>()

/** Sends one file in several requests. Whatever breaks, the next goes on where the place says that it has come to. */
export async function sendLarge(file: FileToSend, options: UploadOptions, parts: BringParts): Promise<FileView> {
  const { blob } = file
  const { signal } = options
  let upload = await begin(file, options, parts)
  options.onBegun?.(upload.id)
  let furthest = 0
  const onProgress = (sent: number) => {
    // What was sent and did not arrive is not taken back from those who watch.
    furthest = Math.max(furthest, sent)
    options.onProgress?.(furthest, blob.size)
  }
  try {
    for (let failures = 0; upload.file === null;) {
      try {
        upload = await goOn(blob, upload, onProgress, options, parts)
        failures = 0
      } catch (error) {
        const before = upload.offset
        upload = await lookAgain(error, upload, failures, options, parts)
        failures = upload.offset > before ? 0 : failures + 1
      }
    }
    onProgress(blob.size)
    return upload.file
  } catch (error) {
    if (signal?.aborted === true) {
      // Should this be lost as well, the place forgets it after a day.
      void parts.call('uploads.remove', { uploadId: upload.id }).catch(() => {})
    } else brokenOff.set(blob, upload.id)
    throw error
  }
}

async function begin({ blob, name }: FileToSend, options: UploadOptions, parts: BringParts): Promise<UploadView> {
  const known = options.uploadId ?? brokenOff.get(blob)
  // Whoever sends the same bytes meanwhile sends another file.
  brokenOff.delete(blob)
  if (known !== undefined) {
    try {
      return (await parts.call('uploads.get', { uploadId: known }, options.signal)).upload
    } catch (error) {
      if (!(error instanceof ParleyError) || error.reason !== 'upload_not_found') {
        brokenOff.set(blob, known)
        throw error
      }
    }
  }
  return (await parts.call('uploads.create', { name, type: blob.type, size: blob.size }, options.signal)).upload
}

async function goOn(
  blob: Blob,
  { id, offset }: UploadView,
  onProgress: (sent: number) => void,
  options: UploadOptions,
  parts: BringParts,
): Promise<UploadView> {
  const freight = {
    method: 'PATCH',
    path: `/uploads/${id}`,
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    blob: blob.slice(offset, offset + stretchBytes),
    formName: null,
  } as const
  const { fetch, origin } = parts.options
  const body = await parts.withToken((accessToken) =>
    carry(freight, {
      origin,
      fetch,
      accessToken,
      onProgress: (sent) => onProgress(offset + sent),
      ...(options.signal && { signal: options.signal }),
    }),
  )
  const { upload } = body as { upload?: UploadView }
  if (upload === undefined) throw ParleyError.unreachable('not_parley', body)
  return upload
}

/** Asks how far it has come, after a pause that grows; what cannot be mended is thrown on. */
async function lookAgain(
  fault: unknown,
  upload: UploadView,
  failures: number,
  options: UploadOptions,
  parts: BringParts,
): Promise<UploadView> {
  if (!isMendable(fault) || failures === mostFailures) throw fault
  await pause(fault.retryAfterMs ?? delayOf(pauses, failures, Math.random()), options.signal)
  try {
    return (await parts.call('uploads.get', { uploadId: upload.id }, options.signal)).upload
  } catch (error) {
    if (isMendable(error)) return upload
    throw error
  }
}

function isMendable(error: unknown): error is ParleyError {
  return error instanceof ParleyError && (error.retryable || error.reason === 'upload_elsewhere')
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    const onAbort = () => {
      clearTimeout(timer)
      reject(ParleyError.unreachable('aborted', signal?.reason))
    }
    if (signal?.aborted === true) return onAbort()
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
