import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { readImageHeader } from './image-header.ts'
import { isAboutRoom } from './no-room.ts'
import { type ImageLimits, type Made, nothingMade, type Order, type Picture } from './order.ts'
import { scrubGif } from './scrub-gif.ts'
import { scrubWebp } from './scrub-webp.ts'
import { Unwanted } from './unwanted.ts'

/** In pixels, the longer side: what stands in a list, and what stands in a conversation. */
const thumbSide = 320
const mediumSide = 1280
const squareSide = 256
/** A ThumbHash is made of at most so many. */
const hashSide = 100

/** Only these readers exist: what a file says it is leads to no other code of the library. */
const readers = ['JpegFile', 'PngFile', 'WebpFile', 'NsgifFile', 'HeifFile']

export function prepareImages(): void {
  sharp.concurrency(1)
  sharp.cache(false)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: readers.map((name) => `VipsForeignLoad${name}`) })
}

const formats: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'heif',
}

/** Judges a picture by its header, then makes of it all that is shown; the copy that is served carries pixels and nothing else. */
export async function makeImage({ from, into, mime, limits }: Order): Promise<Made> {
  const read = (): Sharp => sharp(from, { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true })
  try {
    // Only the header is read, whatever it says.
    const facts = shownAs(await sharp(from, { limitInputPixels: false }).metadata(), await readHead(from))
    judge(facts, mime, limits)
    const medium = await save(read().rotate(), join(into, 'medium.webp'), mediumSide, 78)
    const clean = await cleanCopy(read, facts, { from, into, mime, limits })
    const { upright } = facts
    return { ...nothingMade, ...upright, clean, medium, ...(await smallOnes(medium.path, into)) }
  } catch (error) {
    if (error instanceof Unwanted || isAboutRoom(error)) throw error
    throw new Unwanted('damaged', error)
  }
}

/** What stands for a picture before it is there. `path` is one that was made here. */
async function smallOnes(path: string, into: string): Promise<Pick<Made, 'thumb' | 'square' | 'placeholder'>> {
  const thumb = await save(sharp(path), join(into, 'thumb.webp'), thumbSide, 72)
  const square = await saveSquare(path, join(into, 'square.webp'))
  const { data, info } = await sharp(thumb.path)
    .resize(hashSide, hashSide, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { thumb, square, placeholder: Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64') }
}

/** The two pictures and the placeholder of something that is not a picture itself. */
export async function stillOf(
  path: string,
  into: string,
): Promise<Pick<Made, 'thumb' | 'medium' | 'square' | 'placeholder'>> {
  const medium = await save(sharp(path), join(into, 'medium.webp'), mediumSide, 78)
  return { medium, ...(await smallOnes(medium.path, into)) }
}

interface Facts {
  readonly format: string
  /** Of one frame, as it is stored. */
  readonly width: number
  readonly height: number
  readonly frames: number
  readonly upright: { readonly width: number; readonly height: number }
  readonly chroma: '4:4:4' | '4:2:0'
}

/** What a browser will make of it: of a GIF it draws the screen that is announced, however small the frames are. */
function shownAs(found: Metadata, head: Buffer): Facts {
  const { format, width, pages: frames = 1, autoOrient } = found
  const chroma = found.chromaSubsampling === '4:4:4' ? '4:4:4' : '4:2:0'
  const screen = format === 'gif' ? readImageHeader(head) : null
  if (screen !== null) return { format, frames, chroma, ...sizeOf(screen), upright: sizeOf(screen) }
  const height = found.pageHeight ?? found.height
  return { format, frames, chroma, width, height, upright: frames > 1 ? { width, height } : sizeOf(autoOrient) }
}

const sizeOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({ width, height })

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64))
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Before anything is decoded. */
function judge({ format, width, height, frames }: Facts, mime: string, limits: ImageLimits): void {
  if (format !== formats[mime]) throw new Unwanted('damaged')
  if (width > limits.side || height > limits.side || width * height > limits.pixels) {
    throw new Unwanted('too_many_pixels')
  }
  if (frames > limits.frames || width * height * frames > limits.allPixels) throw new Unwanted('too_long')
}

async function save(picture: Sharp, path: string, side: number, quality: number): Promise<Picture> {
  const { width, height } = await picture
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality, effort: 2 })
    .toFile(path)
  return { path, mime: 'image/webp', width, height }
}

/** The middle of it. */
async function saveSquare(path: string, into: string): Promise<Picture> {
  const { width, height } = await sharp(path)
    .resize(squareSide, squareSide, { fit: 'cover' })
    .webp({ quality: 80, effort: 2 })
    .toFile(into)
  return { path: into, mime: 'image/webp', width, height }
}

type Work = Pick<Order, 'from' | 'into' | 'mime' | 'limits'>

/** Colours become sRGB and nothing is kept beside them, because nothing is asked to be kept. */
async function cleanCopy(read: () => Sharp, facts: Facts, { from, into, mime, limits }: Work) {
  const path = join(into, 'clean')
  if (mime === 'image/gif' || facts.frames > 1) {
    const scrub = mime === 'image/gif' ? scrubGif : scrubWebp
    // The library passes over what it takes for broken; a browser may not.
    const { bytes, frames } = scrub(await readFile(from), limits.frames)
    if (frames * facts.width * facts.height > limits.allPixels) throw new Unwanted('too_long')
    await writeFile(path, bytes)
    return { path, mime }
  }
  await encoderOf(mime, facts)(read().rotate()).toFile(path)
  return { path, mime }
}

function encoderOf(mime: string, { chroma }: Facts): (picture: Sharp) => Sharp {
  switch (mime) {
    case 'image/jpeg':
      return (picture) => picture.jpeg({ quality: 90, chromaSubsampling: chroma })
    case 'image/png':
      return (picture) => picture.png({ compressionLevel: 6 })
    case 'image/webp':
      return (picture) => picture.webp({ quality: 90, effort: 2 })
    default:
      return (picture) => picture.avif({ quality: 60, effort: 2 })
  }
}
