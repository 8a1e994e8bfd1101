import { basePath } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import { answerOf, type RawAnswer } from '../http.ts'
import type { UploadOptions } from './files.ts'

/** Who hears nothing for so long has lost the way. */
const silenceMs = 60_000

/** As much is read at once where it is us who read. */
const pieceBytes = 64 * 1024

/** Bytes to be carried to the place, and what is told beside them. */
export interface Freight {
  readonly method: 'POST' | 'PATCH'
  /** Below the base path. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly blob: Blob
  /** In a form, under this name; null to send the bytes and nothing else. */
  readonly formName: string | null
}

export interface CarryOptions extends Pick<UploadOptions, 'signal'> {
  readonly origin: string
  readonly accessToken: string | null
  readonly fetch: typeof fetch
  readonly onProgress?: ((sent: number) => void) | undefined
}

interface Sending extends CarryOptions {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly onProgress: (sent: number) => void
}

/** Carries bytes, and answers with the body of what was answered. Browsers tell how far they have come by `XMLHttpRequest` only, programs by a stream only. */
export async function carry(freight: Freight, options: CarryOptions): Promise<unknown> {
  const stalled = new AbortController()
  const watch = () => setTimeout(() => stalled.abort(), silenceMs)
  let timer = watch()
  const onProgress = (sent: number) => {
    clearTimeout(timer)
    timer = watch()
    options.onProgress?.(Math.min(sent, freight.blob.size))
  }
  const signal = options.signal === undefined ? stalled.signal : AbortSignal.any([stalled.signal, options.signal])
  const url = `${options.origin}${basePath}${freight.path}`
  const token = options.accessToken === null ? {} : { authorization: `Bearer ${options.accessToken}` }
  const send = typeof XMLHttpRequest === 'undefined' ? sendAsStream : sendByBrowser
  try {
    signal.throwIfAborted()
    return answerOf(
      await send(freight, { ...options, url, headers: { ...freight.headers, ...token }, signal, onProgress }),
    )
  } catch (error) {
    if (error instanceof ParleyError) throw error
    if (options.signal?.aborted === true) throw ParleyError.unreachable('aborted', error)
    throw ParleyError.unreachable(stalled.signal.aborted ? 'timed_out' : 'unreachable', error)
  } finally {
    clearTimeout(timer)
  }
}

function sendByBrowser({ blob, formName, method }: Freight, { headers, onProgress, signal, url }: Sending) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => {
      resolve({ isOk: request.status >= 200 && request.status < 300, text: request.responseText })
    })
    for (const fault of ['error', 'abort']) {
      request.addEventListener(fault, () => reject(new Error('the request did not get through')))
    }
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(formName === null ? blob : formOf(blob, formName))
  })
}

function formOf(blob: Blob, name: string): FormData {
  const form = new FormData()
  form.append('file', blob, name)
  return form
}

async function sendAsStream({ blob, formName, method }: Freight, { fetch, headers, onProgress, signal, url }: Sending) {
  const { type, head, tail } = formName === null ? plain : writtenForm(blob, formName)
  const body = streamOf(blob, { head, tail }, onProgress)
  const response = await fetch(url, { method, headers: { ...type, ...headers }, body, signal, ...halfDuplex })
  return { isOk: response.ok, text: await response.text() }
}

/** What a stream as a body wants to be told; the types of browsers do not know it. */
const halfDuplex: object = { duplex: 'half' }
const plain = { type: {}, head: '', tail: '' }

function writtenForm(blob: Blob, name: string) {
  const boundary = `parley-${crypto.randomUUID()}`
  const escaped = name.replace(/["\r\n]/g, (sign) => encodeURIComponent(sign))
  const type = /^[\w.+-]+\/[\w.+-]+(;[\w.+= -]*)?$/.test(blob.type) ? blob.type : 'application/octet-stream'
  return {
    type: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    head:
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${escaped}"\r\n` +
      `content-type: ${type}\r\n\r\n`,
    tail: `\r\n--${boundary}--\r\n`,
  }
}

function streamOf(blob: Blob, { head, tail }: { head: string; tail: string }, onProgress: (sent: number) => void) {
  const encoder = new TextEncoder()
  let sent = 0
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (head !== '') controller.enqueue(encoder.encode(head))
    },
    async pull(controller) {
      const piece = new Uint8Array(await blob.slice(sent, sent + pieceBytes).arrayBuffer())
      if (piece.length === 0) {
        if (tail !== '') controller.enqueue(encoder.encode(tail))
        return controller.close()
      }
      controller.enqueue(piece)
      sent += piece.length
      onProgress(sent)
    },
  })
}
