import type { FileReason, FileView } from '@parley/protocol/wire'
import type { OutboxRow } from '@parley/sdk'

/** A file as views show it, whether the place has it or it is on its way there. */
export interface ShownFile {
  readonly key: string
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  readonly duration: number | null
  readonly placeholder: string | null
  readonly alt: string
  readonly state:
    | { readonly is: 'ready'; readonly file: FileView }
    /** Something is made of it at the place. */
    | { readonly is: 'processing' }
    | { readonly is: 'leaving'; readonly bytes: Blob; readonly share: number }
    | { readonly is: 'failed'; readonly reason: FileReason | null }
}

/** What shows files that the place knows. */
export function shownFile(file: FileView): ShownFile {
  const { id, name, mime, size, width, height, duration, placeholder, alt } = file
  return { key: id, name, mime, size, width, height, duration, placeholder, alt, state: stateOf(file) }
}

function stateOf(file: FileView): ShownFile['state'] {
  switch (file.status) {
    case 'ready':
      return { is: 'ready', file }
    case 'pending':
    case 'processing':
      return { is: 'processing' }
    case 'failed':
    case 'refused':
      return { is: 'failed', reason: file.reason }
  }
}

/** What shows those of a message on its way. */
export function shownFiles({ files, nonce, shares }: OutboxRow): readonly ShownFile[] {
  return files.map(({ bytes, name, alt, width, height }, at) => ({
    key: `${nonce} ${at}`,
    name,
    mime: bytes.type,
    size: bytes.size,
    width,
    height,
    duration: null,
    placeholder: null,
    alt,
    state: { is: 'leaving', bytes, share: shares[at] ?? 0 },
  }))
}
