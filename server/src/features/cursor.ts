import { z } from 'zod'
import { refuse } from '../platform/refusal.ts'

/** A time in a cursor. The database counts from the year one. */
export const CursorTime = z.iso.datetime().refine((at) => at >= '0001')

/** A place in a list as opaque text, so that clients carry it and build on nothing inside. */
export function encodeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Reads a cursor back; anything a client made up is refused. */
export function decodeCursor<T>(shape: z.ZodType<T>, cursor: string): T {
  try {
    const text = Buffer.from(cursor, 'base64url').toString('utf8')
    // The only character that JSON carries and the database does not.
    if (text.includes('\\u0000')) throw new Error('a character that no list has')
    return shape.parse(JSON.parse(text))
  } catch {
    throw refuse('invalid_input', 'cursor', 'This cursor did not come from this list.')
  }
}
