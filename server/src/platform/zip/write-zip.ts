import { crc32, createDeflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'
import { endOfArchive, fileHeader, listing, sizesAfter, type Written } from './zip-records.ts'

/** One file of an archive. Its bytes are asked for when its turn has come. */
export interface ZipEntry {
  /** With slashes between folders, and none at its beginning. */
  readonly path: string
  readonly at: Date
  readonly bytes: () => AsyncIterable<Uint8Array>
  /** Whether making it smaller is worth the time: not of pictures, film and sound, which are as small as they get. */
  readonly isPacked: boolean
}

/** A ZIP, piece by piece as it is made: nothing holds more of it than a piece and a line for each of its files. */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for await (const entry of entries) {
    const file = { path: entry.path, at: entry.at, isPacked: entry.isPacked, offset, crc: 0, size: 0, stored: 0 }
    const head = fileHeader(file)
    offset += head.length
    yield head
    const counted = count(entry.bytes(), file)
    const kept: AsyncIterable<Uint8Array> = entry.isPacked ? deflate(counted) : counted
    for await (const piece of kept) {
      file.stored += piece.length
      yield piece
    }
    const after = sizesAfter(file)
    offset += file.stored + after.length
    yield after
    written.push(file)
  }
  const from = offset
  for (const file of written) {
    const line = listing(file)
    offset += line.length
    yield line
  }
  yield endOfArchive(written.length, from, offset - from)
}

async function* count(bytes: AsyncIterable<Uint8Array>, file: { crc: number; size: number }) {
  for await (const piece of bytes) {
    file.crc = crc32(piece, file.crc)
    file.size += piece.length
    yield piece
  }
}

function deflate(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false })
  const packed = createDeflateRaw()
  source.once('error', (error) => packed.destroy(error))
  packed.once('close', () => source.destroy())
  return source.pipe(packed)
}
