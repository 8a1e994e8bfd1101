import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { IncomingFile } from '../../features/implement.ts'
import { Refusal } from '../../platform/refusal.ts'
import { drain } from './drain.ts'

export interface FormBounds {
  readonly idleMs: number
  readonly mostBytes: number
}

/**
 * The files of a form, one after the other, as they come in. Each must be read to its end before the next one comes; nothing
 * is held but what is on its way. Who sends nothing for `idleMs` has gone, and a form of more than `mostBytes` with all that is
 * in it, files or not, is refused.
 */
export async function* readFiles(
  request: IncomingMessage,
  { idleMs, mostBytes }: FormBounds,
): AsyncGenerator<IncomingFile> {
  const waiting: IncomingFile[] = []
  let wake = () => {}
  const state: { fault: Error | null; isOver: boolean } = { fault: null, isOver: false }
  let current: Readable | null = null
  const fail = (error: Error) => {
    state.fault ??= error
    current?.destroy(error)
    wake()
  }
  const form = openForm(request)
  form.on('file', (_field: string, bytes: Readable, name: string | undefined, _encoding: string, mime: string) => {
    // Until somebody reads it, a fault has nobody else to tell.
    bytes.on('error', () => {})
    current = bytes
    waiting.push({ name: asGiven(name ?? ''), mime, bytes: whole(bytes) })
    wake()
  })
  form.once('finish', () => {
    state.isOver = true
    wake()
  })
  form.once('error', () => fail(new Refusal('invalid_upload')))
  const silence = setTimeout(() => {
    // It is we who let the sender wait.
    if (request.complete || request.isPaused()) return void silence.refresh()
    fail(new Refusal('upload_interrupted'))
    request.destroy()
  }, idleMs)
  let size = 0
  request.on('data', (piece: Uint8Array) => {
    silence.refresh()
    size += piece.length
    if (size > mostBytes) fail(new Refusal('body_too_large'))
  })
  request.once('close', () => {
    if (!request.complete) fail(new Refusal('upload_interrupted'))
  })
  request.pipe(form)
  try {
    for (;;) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else if (state.fault !== null) throw state.fault
      else if (state.isOver) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    clearTimeout(silence)
    request.unpipe(form)
    form.removeAllListeners()
    form.on('error', () => {})
    drain(request)
  }
}

/** Browsers write what would end a name or its line in signs of addresses, and nothing else of it. */
function asGiven(name: string): string {
  return name.replace(/%(?:22|0d|0a)/gi, decodeURIComponent)
}

/** A file that ends before its end is no file. */
async function* whole(bytes: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes as AsyncIterable<Uint8Array>
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('invalid_upload')
  }
}

function openForm(request: IncomingMessage): BusboyInstance {
  try {
    const headers = { ...request.headers, 'content-type': request.headers['content-type'] ?? '' }
    return new Busboy({ headers, preservePath: true, limits: { fields: 20, fieldSize: 64 * 1024, headerPairs: 50 } })
  } catch {
    throw new Refusal('invalid_upload')
  }
}
