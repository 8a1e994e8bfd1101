import type { FileReason, FileView } from '@parley/protocol/wire'
import type { OutboxRow } from '@parley/sdk'
import { localFiles } from './local-files.ts'

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
    | { readonly is: 'processing'; readonly reason: FileReason | null }
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
      return { is: 'processing', reason: file.reason }
    case 'failed':
    case 'refused':
      return { is: 'failed', reason: file.reason }
  }
}

/** What shows those of a message on its way, which go one after the other. */
export function shownFiles({ files = [], nonce, uploaded }: OutboxRow): readonly ShownFile[] {
  let left = uploaded ?? 0
  return files.map(({ blob, name, alt }, at) => {
    const share = blob.size === 0 ? 0 : Math.min(1, left / blob.size)
    left = Math.max(0, left - blob.size)
    const size = localFiles.sizeOf(blob)
    return {
      key: `${nonce} ${at}`,
      name,
      mime: blob.type,
      size: blob.size,
      width: size?.width ?? null,
      height: size?.height ?? null,
      duration: null,
      placeholder: null,
      alt,
      state: { is: 'leaving', bytes: blob, share },
    }
  })
}
