import { Unwanted } from './unwanted.ts'

const pictures = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF'])
/** Of the flags in VP8X: an ICC profile, EXIF and XMP. */
const aboutMetadata = 0x20 | 0x08 | 0x04

/** The frames of a WebP and nothing else; what lies behind its end is left out, too. Not a pixel changes. */
export function scrubWebp(bytes: Buffer, mostFrames: number): { bytes: Buffer; frames: number } {
  const end = Math.min(bytes.length, 8 + (bytes.length < 8 ? 0 : bytes.readUInt32LE(4)))
  const kept: Buffer[] = []
  let frames = 0
  for (let at = 12; at + 8 <= end;) {
    const kind = bytes.toString('latin1', at, at + 4)
    // Chunks begin at even places.
    const size = bytes.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    if (at + 8 + size > end) throw new Unwanted('damaged')
    if (pictures.has(kind)) {
      const chunk = Buffer.from(bytes.subarray(at, Math.min(next, end)))
      if (kind === 'VP8X') chunk.writeUInt8((chunk[8] ?? 0) & ~aboutMetadata, 8)
      if (kind === 'ANMF') frames += 1
      if (frames > mostFrames) throw new Unwanted('too_long')
      kept.push(chunk)
    }
    at = next
  }
  if (kept.length === 0) throw new Unwanted('damaged')
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return { bytes: Buffer.concat([head, body]), frames: Math.max(frames, 1) }
}
