import { fileKindOf } from '@parley/protocol/wire'

/** What a place takes. */
interface FileRules {
  readonly maxBytes: number
  readonly perMessage: number
  readonly types: readonly string[]
}

/** What can be known of a file before anything is sent. */
interface FileFacts {
  readonly size: number
  /** What the browser takes it for; empty where it does not know. */
  readonly type: string
}

/** Why the place would not take it; these are its own reasons. */
export type TakeRefusal = 'file_empty' | 'file_too_large' | 'file_type_refused' | 'too_many_files'

export type TakeDecision =
  | { readonly is: 'take' }
  /** Too large as it is, and a picture that can be made smaller. */
  | { readonly is: 'reduce' }
  | { readonly is: 'refuse'; readonly why: TakeRefusal }

/** Decides what becomes of files that were chosen, in order, where some are there already. */
export function decideTake(files: readonly FileFacts[], held: number, rules: FileRules): readonly TakeDecision[] {
  let room = rules.perMessage - held
  return files.map((file) => {
    const decision = decideOne(file, rules)
    if (decision.is === 'refuse') return decision
    if (room <= 0) return { is: 'refuse', why: 'too_many_files' }
    room -= 1
    return decision
  })
}

function decideOne({ size, type }: FileFacts, { maxBytes, types }: FileRules): TakeDecision {
  if (size === 0) return { is: 'refuse', why: 'file_empty' }
  // Only the bytes tell for certain, so a type that is not known here is left to the place.
  if (type !== '' && !isTaken(type, types)) return { is: 'refuse', why: 'file_type_refused' }
  if (size <= maxBytes) return { is: 'take' }
  return canReduce(type) ? { is: 'reduce' } : { is: 'refuse', why: 'file_too_large' }
}

function isTaken(type: string, types: readonly string[]): boolean {
  const mime = type.split(';')[0] ?? ''
  // Browsers call many kinds of text and archives by names that the place has others for.
  if (mime.startsWith('text/') || mime.startsWith('application/')) return true
  return types.some(
    (taken) => taken === '*/*' || taken === mime || (taken.endsWith('/*') && mime.startsWith(taken.slice(0, -1))),
  )
}

/** Only these are certain to stand still and to be drawn by every browser. */
const still = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])

function canReduce(type: string): boolean {
  return still.has(type) && fileKindOf(type) === 'image'
}

/** From here on a picture is worth making smaller. */
const largeBytes = 1024 * 1024
/** As much as a screen shows of it. */
const reducedSide = 2048

/** Whether to offer it; an animation would lose what moves. */
export function isWorthReducing(bytes: FileFacts, width: number | null, height: number | null): boolean {
  if (!canReduce(bytes.type)) return false
  return bytes.size > largeBytes || Math.max(width ?? 0, height ?? 0) > reducedSide * 1.25
}

/** How large it becomes: never larger than it was. */
export function reducedSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, reducedSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
