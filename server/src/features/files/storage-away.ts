import type { Readable } from 'node:stream'
import { Postponed } from '../../platform/jobs/job.ts'
import { StorageError } from '../../platform/storage/storage.ts'
import { isAboutRoom } from '../../platform/studio/no-room.ts'

/** A storage that is away and a disk that is full are tried again so soon. */
const awayMs = 30_000

/** Work on what is stored. That it cannot be read or written now says nothing about a file, so none is given up for it. */
export async function unlessStorageIsAway(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StorageError) && !isAboutRoom(error)) throw error
    throw new Postponed(awayMs, error instanceof Error ? error.message : String(error))
  }
}

/** Reads what is stored. Where it breaks off on the way, that is what went wrong, whatever the work made of it. */
export async function reading<T>(bytes: Readable, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const faults: Error[] = []
  bytes.once('error', (error) => faults.push(error))
  try {
    return await work()
  } catch (error) {
    signal.throwIfAborted()
    const [fault] = faults
    throw fault === undefined
      ? error
      : new StorageError(`the bytes could not be fetched: ${fault.message}`, { cause: fault })
  }
}
