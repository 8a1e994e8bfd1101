import { basePath, type FileView } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import { refusalOf } from '../http.ts'
import type { FileToSend, UploadOptions } from './files.ts'
export { joined } from './joined.ts'

/** Who hears nothing for so long has lost the way. */
const silenceMs = 60_000

/** As much is read at once where it is us who read. */
const pieceBytes = 64 * 1024

interface FileRequest extends UploadOptions {
  readonly origin: string
  readonly accessToken: string | null
  readonly fetch: typeof fetch
}

interface RawAnswer {
  readonly isOk: boolean
  readonly text: string
}

/** Sends one file. Browsers tell how far it has come by `XMLHttpRequest` only, programs by a stream only. */
export async function sendFile(file: FileToSend, request: FileRequest): Promise<FileView> {
  const stalled = new AbortController()
  const watch = () => setTimeout(() => stalled.abort(), silenceMs)
  let timer = watch()
  const onProgress = (sent: number) => {
    clearTimeout(timer)
    timer = watch()
    request.onProgress?.(Math.min(sent, file.blob.size), file.blob.size)
  }
  const signal = request.signal === undefined ? stalled.signal : AbortSignal.any([stalled.signal, request.signal])
  const send = typeof XMLHttpRequest === 'undefined' ? sendAsStream : sendByBrowser
  try {
    signal.throwIfAborted()
    const answer = await send(file, { ...request, signal, onProgress })
    return fileOf(answer)
  } catch (error) {
    if (error instanceof ParleyError) throw error
    if (request.signal?.aborted === true) throw ParleyError.unreachable('aborted', error)
    throw ParleyError.unreachable(stalled.signal.aborted ? 'timed_out' : 'unreachable', error)
  } finally {
    clearTimeout(timer)
  }
}

interface Sending extends FileRequest {
  readonly signal: AbortSignal
  readonly onProgress: (sent: number) => void
}

const urlOf = (origin: string) => `${origin}${basePath}/files`

function sendByBrowser(file: FileToSend, { accessToken, onProgress, origin, signal }: Sending): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file.blob, file.name)
    request.open('POST', urlOf(origin))
    if (accessToken !== null) request.setRequestHeader('authorization', `Bearer ${accessToken}`)
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => {
      resolve({ isOk: request.status >= 200 && request.status < 300, text: request.responseText })
    })
    for (const fault of ['error', 'abort']) {
      request.addEventListener(fault, () => reject(new Error('the request did not get through')))
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

async function sendAsStream(file: FileToSend, { accessToken, fetch, onProgress, origin, signal }: Sending) {
  const boundary = `parley-${crypto.randomUUID()}`
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...(accessToken !== null && { authorization: `Bearer ${accessToken}` }),
  }
  const body = formOf(file, boundary, onProgress)
  const response = await fetch(urlOf(origin), { method: 'POST', headers, body, signal, ...halfDuplex })
  return { isOk: response.ok, text: await response.text() }
}

/** What a stream as a body wants to be told; the types of browsers do not know it. */
const halfDuplex: object = { duplex: 'half' }

function formOf({ blob, name }: FileToSend, boundary: string, onProgress: (sent: number) => void) {
  const escaped = name.replace(/["\r\n]/g, (sign) => encodeURIComponent(sign))
  const type = /^[\w.+-]+\/[\w.+-]+(;[\w.+= -]*)?$/.test(blob.type) ? blob.type : 'application/octet-stream'
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${escaped}"\r\n` +
    `content-type: ${type}\r\n\r\n`
  const encoder = new TextEncoder()
  let sent = 0
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(head)),
    async pull(controller) {
      const piece = new Uint8Array(await blob.slice(sent, sent + pieceBytes).arrayBuffer())
      if (piece.length === 0) {
        controller.enqueue(encoder.encode(`\r\n--${boundary}--\r\n`))
        return controller.close()
      }
      controller.enqueue(piece)
      sent += piece.length
      onProgress(sent)
    },
  })
}

function fileOf({ isOk, text }: RawAnswer): FileView {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    throw ParleyError.unreachable('not_parley', error)
  }
  if (!isOk) throw refusalOf(body)
  const [file] = (body as { files?: readonly FileView[] }).files ?? []
  if (file === undefined) throw ParleyError.unreachable('not_parley', body)
  return file
}
