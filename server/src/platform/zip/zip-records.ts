/** A file of an archive as far as it is known: its sums and sizes only once all of it was written. */
export interface Written {
  readonly path: string
  readonly at: Date
  readonly isPacked: boolean
  /** Where it begins. */
  readonly offset: number
  readonly crc: number
  readonly size: number
  /** How much it came to in the archive. */
  readonly stored: number
}

/** Every archive is written for sizes beyond four gigabytes, so that nobody has to know beforehand what it comes to. */
const version = 45
/** Sums and sizes follow the bytes; names are in UTF-8. */
const flags = 0x0808
const later = 0xffff_ffff

const packing = ({ isPacked }: Written) => (isPacked ? 8 : 0)

export function fileHeader(file: Written): Buffer {
  const name = Buffer.from(file.path)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x0403_4b50, 0)
  head.writeUInt16LE(version, 4)
  head.writeUInt16LE(flags, 6)
  head.writeUInt16LE(packing(file), 8)
  head.writeUInt32LE(dosTime(file.at), 10)
  head.writeUInt32LE(later, 18)
  head.writeUInt32LE(later, 22)
  head.writeUInt16LE(name.length, 26)
  head.writeUInt16LE(20, 28)
  return Buffer.concat([head, name, wide([0, 0])])
}

export function sizesAfter({ crc, size, stored }: Written): Buffer {
  const tail = Buffer.alloc(24)
  tail.writeUInt32LE(0x0807_4b50, 0)
  tail.writeUInt32LE(crc, 4)
  tail.writeBigUInt64LE(BigInt(stored), 8)
  tail.writeBigUInt64LE(BigInt(size), 16)
  return tail
}

/** Its line in the list of all files at the end. */
export function listing(file: Written): Buffer {
  const name = Buffer.from(file.path)
  const line = Buffer.alloc(46)
  line.writeUInt32LE(0x0201_4b50, 0)
  // Made as on Unix, where only its owner reads it.
  line.writeUInt16LE((3 << 8) | version, 4)
  line.writeUInt16LE(version, 6)
  line.writeUInt16LE(flags, 8)
  line.writeUInt16LE(packing(file), 10)
  line.writeUInt32LE(dosTime(file.at), 12)
  line.writeUInt32LE(file.crc, 16)
  line.writeUInt32LE(later, 20)
  line.writeUInt32LE(later, 24)
  line.writeUInt16LE(name.length, 28)
  line.writeUInt16LE(28, 30)
  line.writeUInt32LE(0o100600 * 0x1_0000, 38)
  line.writeUInt32LE(later, 42)
  return Buffer.concat([line, name, wide([file.size, file.stored, file.offset])])
}

export function endOfArchive(many: number, from: number, length: number): Buffer {
  const end = Buffer.alloc(98)
  end.writeUInt32LE(0x0606_4b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE((3 << 8) | version, 12)
  end.writeUInt16LE(version, 14)
  end.writeBigUInt64LE(BigInt(many), 24)
  end.writeBigUInt64LE(BigInt(many), 32)
  end.writeBigUInt64LE(BigInt(length), 40)
  end.writeBigUInt64LE(BigInt(from), 48)
  end.writeUInt32LE(0x0706_4b50, 56)
  end.writeBigUInt64LE(BigInt(from + length), 64)
  end.writeUInt32LE(1, 72)
  end.writeUInt32LE(0x0605_4b50, 76)
  end.writeUInt16LE(0xffff, 84)
  end.writeUInt16LE(0xffff, 86)
  end.writeUInt32LE(later, 88)
  end.writeUInt32LE(later, 92)
  return end
}

/** The numbers for which the older fields have no room. */
function wide(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * numbers.length)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(8 * numbers.length, 2)
  for (const [index, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + 8 * index)
  return field
}

/** In UTC, as everything in the archive: the format says nothing of zones, begins with 1980 and knows every other second. */
function dosTime(at: Date): number {
  const year = Math.max(0, at.getUTCFullYear() - 1980)
  const date = (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return date * 0x1_0000 + time
}
