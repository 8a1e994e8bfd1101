/** How far a file has come. Only one that is `ready` is given to anybody. */
export const fileStatuses = ['pending', 'processing', 'ready', 'failed', 'refused'] as const
export type FileStatus = (typeof fileStatuses)[number]

/** Why a file is `failed` or `refused`, or has to wait. */
export const fileReasons = [
  'infected',
  'not_scanned',
  'damaged',
  'not_as_named',
  'too_many_pixels',
  'too_long',
  'internal',
] as const
export type FileReason = (typeof fileReasons)[number]

/** The smaller forms of a picture, or of what stands for a film or a document. */
export const fileVariants = ['thumb', 'medium', 'square'] as const
export type FileVariantName = (typeof fileVariants)[number]

/** What a files browser shows at once. */
export const fileKinds = ['image', 'video', 'audio', 'document'] as const
export type FileKind = (typeof fileKinds)[number]

const kindsByType: Readonly<Record<string, FileKind>> = { image: 'image', video: 'video', audio: 'audio' }
/** Pictures that every browser shows and that can hold nothing that runs. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] as const

/**
 * What somebody would call a file of this type.
 * @example
 * fileKindOf('image/png') // 'image'
 * fileKindOf('image/svg+xml') // 'document': it can hold scripts, so it is never shown as a picture
 */
export function fileKindOf(mime: string): FileKind {
  const kind = kindsByType[mime.split('/')[0] ?? ''] ?? 'document'
  return kind === 'image' && !pictureTypes.some((type) => type === mime) ? 'document' : kind
}

/** Whether a browser may show this itself. Everything else is only handed over to be saved. */
export function isShownInline(mime: string): boolean {
  return fileKindOf(mime) !== 'document' || mime === 'text/plain'
}

/** How a text of two bytes a character is written, by its mark; null for any other. */
export function wideEncodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Whether it is text, which the page reads itself: unlike a picture, no script gets that from another place. */
export function isText(mime: string): boolean {
  return mime.startsWith('text/') || mime === 'application/json'
}
