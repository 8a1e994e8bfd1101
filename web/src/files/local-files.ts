import type { OutboxRow } from '@parley/sdk'

interface Size {
  readonly width: number
  readonly height: number
}

/** Enough for what was sent a moment ago. */
const most = 30

const sizes = new WeakMap<Blob, Size>()
const sent = new Map<string, Blob>()

/**
 * What was sent from here: it is shown from what is here, in the size that is known here, until the place has made something of it.
 * So it stays as it is when the place has it.
 */
export const localFiles = {
  /** How large a picture or film is. */
  measured: (bytes: Blob, size: Size) => void sizes.set(bytes, size),
  sizeOf: (bytes: Blob): Size | null => sizes.get(bytes) ?? null,
  bytesOf: (fileId: string): Blob | null => sent.get(fileId) ?? null,
  /** What the place calls what is here. */
  remember({ files = [] }: OutboxRow): void {
    for (const { blob, fileId } of files) if (fileId !== null) sent.set(fileId, blob)
    for (const fileId of [...sent.keys()].slice(0, Math.max(0, sent.size - most))) sent.delete(fileId)
  },
}
