import type { FileView } from '@parley/protocol/wire'
import type { UploadOptions } from './files.ts'

type Bring = (options: UploadOptions) => Promise<FileView>

interface UnderWay {
  readonly file: Promise<FileView>
  readonly control: AbortController
  readonly listeners: Set<NonNullable<UploadOptions['onProgress']>>
}

const underWay = new WeakMap<Blob, UnderWay>()

/**
 * A message that is to carry what was begun to be brought before it was sent joins in: the bytes are not sent a second time. What
 * has arrived is given to one message only.
 */
export async function joined(
  blob: Blob,
  { joins = false, onProgress, signal }: UploadOptions,
  bring: Bring,
): Promise<FileView> {
  const known = joins ? underWay.get(blob) : undefined
  const own = known ?? begin(blob, bring)
  const abort = () => own.control.abort()
  if (signal?.aborted === true) abort()
  signal?.addEventListener('abort', abort)
  if (onProgress !== undefined) own.listeners.add(onProgress)
  try {
    const file = await own.file
    if (known !== undefined) underWay.delete(blob)
    return file
  } finally {
    signal?.removeEventListener('abort', abort)
    if (onProgress !== undefined) own.listeners.delete(onProgress)
  }
}

function begin(blob: Blob, bring: Bring): UnderWay {
  const control = new AbortController()
  const listeners: UnderWay['listeners'] = new Set()
  const onProgress = (sent: number, of: number) => {
    for (const listener of listeners) listener(sent, of)
  }
  const own = { file: bring({ onProgress, signal: control.signal }), control, listeners }
  underWay.set(blob, own)
  // One that failed is tried anew.
  own.file.catch(() => {
    if (underWay.get(blob) === own) underWay.delete(blob)
  })
  return own
}
