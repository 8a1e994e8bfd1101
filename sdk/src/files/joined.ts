import type { FileView } from '@parley/protocol/wire'
import type { UploadOptions } from './files.ts'

type Bring = (options: UploadOptions) => Promise<FileView>
type Listener = Pick<UploadOptions, 'onProgress' | 'onBegun'>

interface UnderWay {
  readonly file: Promise<FileView>
  readonly control: AbortController
  readonly listeners: Set<Listener>
  /** Under which name it comes in several requests, as soon as that is known. */
  readonly begun: () => string | null
}

const underWay = new WeakMap<Blob, UnderWay>()

/**
 * A message that is to carry what was begun to be brought before it was sent joins in: the bytes are not sent a second time. What
 * has arrived is given to one message only.
 */
export async function joined(blob: Blob, options: UploadOptions, bring: Bring): Promise<FileView> {
  const { joins = false, onBegun, signal } = options
  const known = joins ? underWay.get(blob) : undefined
  const own = known ?? begin(blob, options.uploadId, bring)
  const abort = () => own.control.abort()
  if (signal?.aborted === true) abort()
  signal?.addEventListener('abort', abort)
  own.listeners.add(options)
  const begun = own.begun()
  if (begun !== null) onBegun?.(begun)
  try {
    const file = await own.file
    if (known !== undefined) underWay.delete(blob)
    return file
  } finally {
    signal?.removeEventListener('abort', abort)
    own.listeners.delete(options)
  }
}

function begin(blob: Blob, uploadId: string | undefined, bring: Bring): UnderWay {
  const control = new AbortController()
  const listeners: UnderWay['listeners'] = new Set()
  let begun: string | null = null
  const options = {
    signal: control.signal,
    onProgress(sent: number, of: number) {
      for (const listener of listeners) listener.onProgress?.(sent, of)
    },
    onBegun(name: string) {
      begun = name
      for (const listener of listeners) listener.onBegun?.(name)
    },
  }
  const file = bring({ ...options, uploadId })
  const own: UnderWay = { file, control, listeners, begun: () => begun }
  underWay.set(blob, own)
  // One that failed is tried anew.
  own.file.catch(() => {
    if (underWay.get(blob) === own) underWay.delete(blob)
  })
  return own
}
