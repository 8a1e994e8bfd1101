/** How large a picture will be shown, as far as its first bytes say. */
export interface ImageHeader {
  readonly mime: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp'
  readonly width: number
  readonly height: number
}

/** So much of a file is enough for nearly every picture; cameras put a small copy before what is looked for here. */
export const headerBytes = 256 * 1024

/**
 * Reads the size of a picture out of its first bytes, upright as it will be shown, so that its place is known before
 * anything is decoded. Null for what is not such a picture, and for one that says it too late. The bytes may lie: it is a
 * promise to clients, and nothing is decided by it.
 */
export function readImageHeader(head: Uint8Array): ImageHeader | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const found = readers.find(({ isOne }) => isOne(view))
  try {
    const size = found?.read(view) ?? null
    if (found === undefined || size === null || size.width < 1 || size.height < 1) return null
    return { mime: found.mime, ...size }
  } catch (error) {
    // It ends before it has said.
    if (error instanceof RangeError) return null
    throw error
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

interface Reader {
  readonly mime: ImageHeader['mime']
  readonly isOne: (view: DataView) => boolean
  readonly read: (view: DataView) => Size | null
}

const textAt = (view: DataView, at: number, length: number) =>
  at + length > view.byteLength ? '' : String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length))

const readers: readonly Reader[] = [
  { mime: 'image/jpeg', isOne: (view) => textAt(view, 0, 3) === '\xff\xd8\xff', read: readJpeg },
  {
    mime: 'image/png',
    isOne: (view) => textAt(view, 0, 8) === '\x89PNG\r\n\x1a\n' && textAt(view, 12, 4) === 'IHDR',
    read: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  },
  {
    mime: 'image/gif',
    isOne: (view) => /^GIF8[79]a$/.test(textAt(view, 0, 6)),
    read: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  },
  {
    mime: 'image/webp',
    isOne: (view) => textAt(view, 0, 4) === 'RIFF' && textAt(view, 8, 4) === 'WEBP',
    read: readWebp,
  },
]

function readWebp(view: DataView): Size | null {
  const kind = textAt(view, 12, 4)
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00
  if (kind === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 }
  if (kind === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (kind !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** The segments that carry the size; those between are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function readJpeg(view: DataView): Size | null {
  let isSideways = false
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda || marker === 0xd9) return null
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    if (marker === 0xe1 && textAt(view, at + 4, 6) === 'Exif\0\0') {
      const end = Math.min(at + 2 + length, view.byteLength)
      isSideways = orientationOf(new DataView(view.buffer, view.byteOffset + at + 10, end - at - 10)) >= 5
    }
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return isSideways ? { width: height, height: width } : { width, height }
    }
    at += 2 + length
  }
}

const orientationTag = 0x0112

/** From 1, which is upright, to 8; those from 5 on lie on their side. */
function orientationOf(tiff: DataView): number {
  try {
    const isLittle = textAt(tiff, 0, 2) === 'II'
    const directory = tiff.getUint32(4, isLittle)
    const entries = tiff.getUint16(directory, isLittle)
    for (let entry = 0; entry < entries; entry += 1) {
      const at = directory + 2 + entry * 12
      if (tiff.getUint16(at, isLittle) === orientationTag) return tiff.getUint16(at + 8, isLittle)
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}
