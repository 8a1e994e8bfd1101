import type { FileView } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import { carry } from './carry.ts'
import type { FileToSend, UploadOptions } from './files.ts'
import { type BringParts, sendLarge } from './send-large.ts'
import { joined } from './joined.ts'

/** From this size on it is worth one request more to go on where a connection broke. */
const largeBytes = 4 * 1024 ** 2

/** Brings one file, or takes part where somebody is bringing it already. */
export function bring(file: FileToSend, options: UploadOptions, parts: BringParts): Promise<FileView> {
  return joined(file.blob, options, (own) => sendFile(file, own, parts))
}

/** At once, or, when it is large, so that it survives that the connection breaks. */
async function sendFile(file: FileToSend, options: UploadOptions, parts: BringParts): Promise<FileView> {
  return file.blob.size > largeBytes ? await sendLarge(file, options, parts) : await sendAtOnce(file, options, parts)
}

async function sendAtOnce({ blob, name }: FileToSend, options: UploadOptions, parts: BringParts): Promise<FileView> {
  const freight = { method: 'POST', path: '/files', headers: {}, blob, formName: name } as const
  const onProgress = (sent: number) => options.onProgress?.(sent, blob.size)
  const { fetch, origin } = parts.options
  const body = await parts.withToken((accessToken) =>
    carry(freight, { origin, fetch, accessToken, onProgress, ...(options.signal && { signal: options.signal }) }),
  )
  const [file] = (body as { files?: readonly FileView[] }).files ?? []
  if (file === undefined) throw ParleyError.unreachable('not_parley', body)
  return file
}
