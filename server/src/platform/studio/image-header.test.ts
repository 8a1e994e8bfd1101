import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readImageHeader } from './image-header.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#345678' } })

describe('the size of a picture by its first bytes', () => {
  it.each(['jpeg', 'png', 'gif', 'webp'] as const)('is read from %s', async (format) => {
    const bytes = await picture(320, 123).toFormat(format).toBuffer()
    expect(readImageHeader(bytes)).toEqual({ mime: `image/${format}`, width: 320, height: 123 })
  })

  it('is read from every kind of WebP and from a progressive JPEG', async () => {
    const simple = picture(33, 44)
    const lossless = await simple.clone().webp({ lossless: true }).toBuffer()
    const withAlpha = await simple.clone().ensureAlpha(0.5).webp().toBuffer()
    const progressive = await simple.clone().jpeg({ progressive: true }).toBuffer()
    for (const bytes of [lossless, withAlpha, progressive]) {
      expect(readImageHeader(bytes)).toMatchObject({ width: 33, height: 44 })
    }
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is that of the picture turned upright, for orientation %i',
    async (orientation) => {
      const bytes = await picture(40, 20).jpeg().withMetadata({ orientation }).toBuffer()
      const [width, height] = orientation >= 5 ? [20, 40] : [40, 20]
      expect(readImageHeader(bytes)).toMatchObject({ width, height })
    },
  )

  it('is not known of anything else, however it ends', async () => {
    const whole = await picture(64, 64).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    for (let length = 0; length < 160; length += 1) expect(readImageHeader(whole.subarray(0, length))).toBeNull()
    expect(readImageHeader(Buffer.from('<svg width="10" height="10"/>'))).toBeNull()
    expect(readImageHeader(Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1'))).toBeNull()
    expect(readImageHeader(Buffer.from('\xff\xd8\xff\xe1\0\0', 'latin1'))).toBeNull()
  })
})
