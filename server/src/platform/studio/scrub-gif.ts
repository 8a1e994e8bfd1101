import { Unwanted } from './unwanted.ts'

/** What makes it move; every other application's block is about something else, such as XMP. */
const loops = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

/** The frames of a GIF and nothing else: comments, metadata and whatever follows its end are left out. Not a pixel changes. */
export function scrubGif(bytes: Buffer, mostFrames: number): { bytes: Buffer; frames: number } {
  const kept: Buffer[] = []
  let at = 13 + tableSize(bytes[10] ?? 0)
  let frames = 0
  kept.push(bytes.subarray(0, at))
  for (;;) {
    const begin = at
    const kind = bytes[at]
    if (kind === 0x3b) {
      kept.push(bytes.subarray(at, at + 1))
      break
    }
    if (kind === 0x2c) {
      frames += 1
      if (frames > mostFrames) throw new Unwanted('too_long')
      at = afterBlocks(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0))
      kept.push(bytes.subarray(begin, at))
    } else if (kind === 0x21) {
      at = afterBlocks(bytes, at + 2)
      if (isNeeded(bytes, begin)) kept.push(bytes.subarray(begin, at))
    } else {
      throw new Unwanted('damaged')
    }
  }
  if (frames === 0) throw new Unwanted('damaged')
  return { bytes: Buffer.concat(kept), frames }
}

/** The bytes of a colour table by the flags that announce it. */
function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1)
}

/** Behind a row of blocks, each of which says how long it is. */
function afterBlocks(bytes: Buffer, from: number): number {
  let at = from
  for (;;) {
    const length = bytes[at]
    if (length === undefined) throw new Unwanted('damaged')
    at += 1 + length
    if (length === 0) return at
  }
}

function isNeeded(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1]
  if (label === 0xf9) return true
  return label === 0xff && loops.has(bytes.toString('latin1', at + 3, at + 14))
}
