import { crc32, deflateSync } from 'node:zlib'

/** A picture that wants to do harm, or is none. */
export interface HostilePicture {
  readonly what: string
  readonly mime: string
  readonly bytes: Buffer
  readonly why: 'damaged' | 'too_many_pixels' | 'too_long'
}

function chunk(kind: string, body: Buffer): Buffer {
  const inside = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(inside))
  return Buffer.concat([length, inside, sum])
}

/** A PNG in shades of grey that says how large it is and holds as many lines as it likes. */
export function png(width: number, height: number, lines = height): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const data = deflateSync(Buffer.alloc((width + 1) * lines), { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** A GIF of so many frames of one pixel, with whatever else between them. */
export function gif(
  frames: number,
  more: { readonly before?: Buffer; readonly behind?: Buffer; readonly side?: number } = {},
) {
  const side = more.side ?? 1
  const head = Buffer.from([
    ...Buffer.from('GIF89a'),
    side & 255,
    side >> 8,
    side & 255,
    side >> 8,
    0x80,
    0,
    0,
    0,
    0,
    0,
    255,
    0,
    0,
  ])
  const control = Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0])
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
  const all = Array.from({ length: frames }, () => [control, frame]).flat()
  const { before = Buffer.alloc(0), behind = Buffer.alloc(0) } = more
  return Buffer.concat([head, before, ...all, Buffer.from([0x3b]), behind])
}

/** What must not come through; `jpeg` is a good one that is spoilt here. */
export function hostilePictures(jpeg: Buffer): readonly HostilePicture[] {
  const half = jpeg.subarray(0, jpeg.length >> 1)
  const whole = png(200, 200)
  return [
    { what: 'a bomb of 900 million pixels', mime: 'image/png', bytes: png(30_000, 30_000, 1), why: 'too_many_pixels' },
    { what: 'a line of 65,000 pixels', mime: 'image/png', bytes: png(1, 65_000), why: 'too_many_pixels' },
    { what: 'the largest that can be said', mime: 'image/png', bytes: png(0x7fff_ffff, 1, 0), why: 'damaged' },
    { what: 'fewer lines than promised', mime: 'image/png', bytes: png(400, 400, 10), why: 'damaged' },
    { what: 'a PNG cut off', mime: 'image/png', bytes: whole.subarray(0, whole.length - 30), why: 'damaged' },
    { what: 'a JPEG cut off', mime: 'image/jpeg', bytes: half, why: 'damaged' },
    { what: 'the mark of a JPEG and nothing', mime: 'image/jpeg', bytes: jpeg.subarray(0, 3), why: 'damaged' },
    { what: 'nothing but zeros', mime: 'image/jpeg', bytes: Buffer.alloc(4_096), why: 'damaged' },
    { what: 'nothing', mime: 'image/png', bytes: Buffer.alloc(0), why: 'damaged' },
    { what: 'HTML', mime: 'image/png', bytes: Buffer.from('<!doctype html><script>alert(1)</script>'), why: 'damaged' },
    {
      what: 'SVG',
      mime: 'image/png',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'),
      why: 'damaged',
    },
    {
      what: 'PostScript',
      mime: 'image/png',
      bytes: Buffer.from('%!PS-Adobe-3.0\n%%BoundingBox: 0 0 9 9\nshowpage'),
      why: 'damaged',
    },
    { what: 'a TIFF', mime: 'image/png', bytes: Buffer.from('49492a0008000000000000000000', 'hex'), why: 'damaged' },
    { what: 'a JPEG that says it is a PNG', mime: 'image/png', bytes: jpeg, why: 'damaged' },
    { what: 'a GIF of 5,000 frames', mime: 'image/gif', bytes: gif(5_000), why: 'too_long' },
    { what: 'a GIF of few very large frames', mime: 'image/gif', bytes: gif(200, { side: 4_000 }), why: 'too_long' },
    { what: 'a GIF of one enormous frame', mime: 'image/gif', bytes: gif(1, { side: 60_000 }), why: 'too_many_pixels' },
    { what: 'a GIF without a frame', mime: 'image/gif', bytes: gif(0), why: 'damaged' },
    { what: 'a GIF whose blocks never end', mime: 'image/gif', bytes: gif(1).subarray(0, -2), why: 'damaged' },
  ]
}
