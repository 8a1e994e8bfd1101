import { randomBytes, randomFillSync } from 'node:crypto'
import type { Clock } from './clock.ts'

/** Makes UUIDs of version 7: they sort by the time they were made, so that rows are appended to an index. */
export type NewId = () => string

export function createIds(clock: Clock): NewId {
  const bytes = Buffer.alloc(16)
  // Asking the system for randomness costs far more than using it, so it is asked for many ids at once.
  const random = Buffer.alloc(10 * 256)
  let used = random.length
  return () => {
    if (used === random.length) {
      randomFillSync(random)
      used = 0
    }
    random.copy(bytes, 6, used, used + 10)
    used += 10
    bytes.writeUIntBE(clock.now().getTime(), 0, 6)
    bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}

/** Before every id that is made at this time or later, and behind all that were made before. */
export function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

/** When an id was made. */
export function madeAt(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
}

/** Unguessable text that is safe in a URL and a header. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}
