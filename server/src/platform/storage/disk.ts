import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ByteRange, type Storage, StorageError } from './storage.ts'

/** Whatever has been on its way for so long was cut off with its process. */
const leftoverMs = 24 * 3600 * 1000

/** Keeps files in a folder: each under a name of its own while it comes, and moved to its place when it is there. */
export async function openDiskStorage(folder: string, roomBytes = () => 0): Promise<Storage> {
  const arriving = join(folder, 'arriving')
  await mkdir(arriving, { recursive: true })
  await sweepLeftovers(arriving)
  // The last characters of an id are random, so folders fill evenly.
  const placeOf = (key: string) => join(folder, key.slice(-2), key)
  return {
    async put(key, bytes, signal) {
      const temporary = join(arriving, key)
      const place = placeOf(key)
      try {
        const file = createWriteStream(temporary, { mode: 0o600, flush: true })
        await pipeline(bytes, file, signal === undefined ? {} : { signal })
        await mkdir(dirname(place), { recursive: true })
        await rename(temporary, place)
        await keepName(dirname(place))
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => {})
        throw asStorageError(error)
      }
    },
    async get(key, range) {
      const there = await statOf(placeOf(key))
      return there === null ? null : await readerOf(placeOf(key), range)
    },
    stat: (key) => statOf(placeOf(key)),
    async delete(key) {
      try {
        await rm(placeOf(key), { force: true })
        // Left by a process that was killed while it came.
        await rm(join(arriving, key), { force: true })
      } catch (error) {
        throw asStorageError(error)
      }
    },
    link: () => Promise.resolve(null),
    async ping() {
      await access(arriving, constants.W_OK).catch((error: unknown) => {
        throw asStorageError(error)
      })
      const { bavail, bsize } = await statfs(arriving)
      if (bavail * bsize < roomBytes()) throw new StorageError('the disk with the folder of files is full')
    },
    close() {},
  }
}

/** A name survives a loss of power only when its folder was written, too. */
async function keepName(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function readerOf(path: string, range: ByteRange | undefined): Promise<Readable | null> {
  const stream = createReadStream(path, range === undefined ? {} : { start: range.from, end: range.to })
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve(stream))
    stream.once('error', (error) => (isAbsent(error) ? resolve(null) : reject(asStorageError(error))))
  })
}

async function statOf(path: string): Promise<{ size: number } | null> {
  try {
    const { size } = await stat(path)
    return { size }
  } catch (error) {
    if (isAbsent(error)) return null
    throw asStorageError(error)
  }
}

async function sweepLeftovers(folder: string): Promise<void> {
  const before = Date.now() - leftoverMs
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const there = await stat(path).catch(() => null)
    if (there !== null && there.mtimeMs < before) await rm(path, { force: true })
  }
}

function isAbsent(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** What the system says becomes ours; what broke the stream from outside stays what it was. */
function asStorageError(error: unknown): unknown {
  const isSystems = error instanceof Error && 'syscall' in error
  return isSystems ? new StorageError(`the folder of files cannot be used: ${error.message}`, { cause: error }) : error
}
