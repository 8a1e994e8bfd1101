import { crc32, inflateRawSync } from 'node:zlib'

/** The files of an archive by their paths, read by the list at its end as programs for people do; throws where it is not in order. */
export function readZip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const place = Number(archive.readBigUInt64LE(end - 20 + 8))
  const many = Number(archive.readBigUInt64LE(place + 32))
  let at = Number(archive.readBigUInt64LE(place + 48))
  const files = new Map<string, Buffer>()
  for (let n = 0; n < many; n += 1) {
    if (archive.readUInt32LE(at) !== 0x0201_4b50) throw new Error('the list of the archive is not in order')
    const nameLength = archive.readUInt16LE(at + 28)
    const path = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const wide = at + 46 + nameLength + 4
    const [size, stored, offset] = [0, 8, 16].map((more) => Number(archive.readBigUInt64LE(wide + more)))
    const from =
      (offset ?? 0) + 30 + archive.readUInt16LE((offset ?? 0) + 26) + archive.readUInt16LE((offset ?? 0) + 28)
    const kept = archive.subarray(from, from + (stored ?? 0))
    const bytes = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(kept) : kept
    if (bytes.length !== size || crc32(bytes) !== archive.readUInt32LE(at + 16)) throw new Error(`${path} is broken`)
    files.set(path, bytes)
    at += 46 + nameLength + archive.readUInt16LE(at + 30)
  }
  return files
}
