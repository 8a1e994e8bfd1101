import { ParleyError } from './errors.ts'

/** A part of the client that is not there from the beginning. Where it cannot be had, the place cannot be reached. */
export function partOf<T>(coming: Promise<T>): Promise<T> {
  return coming.catch((error: unknown) => {
    throw ParleyError.unreachable('unreachable', error)
  })
}
