import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gif, hostilePictures, png } from '@parley/testkit'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createLogger } from '../log.ts'
import { needRoom, NoRoom } from './no-room.ts'
import type { Made, Material } from './order.ts'
import { Studio } from './studio.ts'

const log = createLogger('fatal')
let folder: string
let studio: Studio
let orders = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-studio-'))
  studio = new Studio({ program: inject('studio'), log })
})
afterAll(() => {
  studio.close()
  rmSync(folder, { recursive: true, force: true })
})

const never = new AbortController().signal

async function make(bytes: Buffer, mime: string, material: Material = 'image') {
  const place = join(folder, String((orders += 1)))
  const into = join(place, 'into')
  await mkdir(into, { recursive: true })
  const from = join(place, 'from')
  writeFileSync(from, bytes)
  return await studio.make({ material, mime, from, into }, never)
}

async function made(bytes: Buffer, mime: string, material?: Material): Promise<Made> {
  const outcome = await make(bytes, mime, material)
  if (outcome.is !== 'made') throw new Error(JSON.stringify(outcome))
  return outcome
}

/** Left half red, right half blue. */
async function flag(width: number, height: number) {
  const half = await sharp({ create: { width: width / 2, height, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
    { input: half, left: 0, top: 0 },
  ])
}

/** What stands in the middle of the upper half. */
async function upper(path: string): Promise<'red' | 'blue' | 'other'> {
  const { data, info } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 4) * info.width + Math.floor(info.width / 2)) * info.channels
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
  if (green > 60) return 'other'
  return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : 'other'
}

const gps = {
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
}
const secret = 'the camera of Ada'

describe('a photograph', () => {
  it('is turned upright and says nothing of where and by what it was taken', async () => {
    const bytes = await (
      await flag(800, 400)
    )
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Make: secret }, ...gps })
      .toBuffer()
    expect(bytes.includes(secret)).toBe(true)
    const { width, height, clean, thumb, medium, square, placeholder } = await made(bytes, 'image/jpeg')
    expect([width, height, clean?.mime]).toEqual([400, 800, 'image/jpeg'])
    for (const path of [clean?.path, thumb?.path, medium?.path, square?.path].map(String)) {
      const { exif, xmp, iptc, icc, orientation, comments } = await sharp(path).metadata()
      expect([exif, xmp, iptc, icc, orientation, comments]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(readFileSync(path).includes(secret)).toBe(false)
    }
    expect(await upper(String(clean?.path))).toBe('red')
    expect(await upper(String(medium?.path))).toBe('red')
    expect([thumb?.width, thumb?.height, medium?.width, medium?.height]).toEqual([160, 320, 400, 800])
    expect([square?.width, square?.height]).toEqual([256, 256])
    expect(Buffer.from(placeholder ?? '', 'base64').length).toBeGreaterThan(5)
  })

  it.each(['jpeg', 'png', 'webp'] as const)('as %s keeps its colours and loses its profile', async (format) => {
    const bytes = await (await flag(64, 64)).toFormat(format).withIccProfile('p3').toBuffer()
    const { clean } = await made(bytes, `image/${format}`)
    const facts = await sharp(String(clean?.path)).metadata()
    expect([facts.format, facts.hasProfile, facts.width]).toEqual([format, false, 64])
  })

  it('as AVIF is taken, too', async () => {
    const { width, clean } = await made(await (await flag(64, 32)).avif({ effort: 0 }).toBuffer(), 'image/avif')
    expect([width, clean?.mime]).toEqual([64, 'image/avif'])
  })

  it('that is small is not enlarged', async () => {
    const { thumb, medium } = await made(png(20, 10), 'image/png')
    expect([thumb?.width, thumb?.height, medium?.width, medium?.height]).toEqual([20, 10, 20, 10])
  })

  it('leaves behind what is hidden at its end', async () => {
    const script = '<script>alert(document.cookie)</script>'
    const bytes = Buffer.concat([await (await flag(64, 64)).jpeg().toBuffer(), Buffer.from(script)])
    const { clean } = await made(bytes, 'image/jpeg')
    expect(readFileSync(String(clean?.path)).includes(script)).toBe(false)
  })
})

describe('a picture that moves', () => {
  const comment = Buffer.from('\x21\xfe\x06secret\x00', 'latin1')
  const xmp = Buffer.from('\x21\xff\x0bXMP DataXMP\x06secret\x00', 'latin1')
  const loop = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00', 'latin1')

  it('as GIF goes on moving, and keeps nothing but its frames', async () => {
    const bytes = gif(3, { before: Buffer.concat([comment, loop, xmp]), behind: Buffer.from('<script>') })
    const { clean, thumb } = await made(bytes, 'image/gif')
    const kept = readFileSync(String(clean?.path))
    expect(kept.equals(gif(3, { before: loop }))).toBe(true)
    expect((await sharp(String(clean?.path)).metadata()).pages).toBe(3)
    expect((await sharp(String(thumb?.path)).metadata()).pages).toBeUndefined()
  })

  it('as WebP goes on moving, and keeps nothing but its frames', async () => {
    const frames = Buffer.concat([Buffer.alloc(32 * 32 * 3, 0), Buffer.alloc(32 * 32 * 3, 255)])
    const bytes = await sharp(frames, { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } })
      .webp({ delay: [100, 100], loop: 0 })
      .withExif({ IFD0: { Make: secret } })
      .toBuffer()
    expect(bytes.includes(secret)).toBe(true)
    const { clean, width, height } = await made(bytes, 'image/webp')
    const facts = await sharp(String(clean?.path)).metadata()
    expect([facts.pages, facts.delay, facts.exif, width, height]).toEqual([2, [100, 100], undefined, 32, 32])
    expect(readFileSync(String(clean?.path)).includes(secret)).toBe(false)
  })
})

describe('what is not taken', async () => {
  const good = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#abcdef',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer()

  it.each(hostilePictures(good))('$what', async ({ bytes, mime, why }) => {
    expect(await make(bytes, mime)).toEqual({ is: 'unfit', why })
  })

  it('while what is good is', async () => {
    expect(await made(good, 'image/jpeg')).toMatchObject({ width: 300 })
  })
})

describe('a document', () => {
  const page =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n'

  it('shows its first page', async () => {
    const { medium, thumb, clean } = await made(Buffer.from(page), 'application/pdf', 'pdf')
    expect([medium?.width, medium?.height, thumb?.width, clean]).toEqual([1280, 640, 320, null])
  })

  it('that nobody can read is taken as it is', async () => {
    expect(await made(Buffer.from('%PDF-1.4 nothing'), 'application/pdf', 'pdf')).toMatchObject({ medium: null })
  })
})

describe('sound and film', () => {
  /** One second of silence. */
  const wav = () => {
    const head = Buffer.alloc(44)
    head.write('RIFF', 0)
    head.writeUInt32LE(36 + 8_000, 4)
    head.write('WAVEfmt ', 8)
    head.writeUInt32LE(16, 16)
    head.writeUInt16LE(1, 20)
    head.writeUInt16LE(1, 22)
    head.writeUInt32LE(8_000, 24)
    head.writeUInt32LE(8_000, 28)
    head.writeUInt16LE(1, 32)
    head.writeUInt16LE(8, 34)
    head.write('data', 36)
    head.writeUInt32LE(8_000, 40)
    return Buffer.concat([head, Buffer.alloc(8_000, 128)])
  }

  it('are as long as they are', async () => {
    expect(await made(wav(), 'audio/wav', 'audio')).toMatchObject({ seconds: 1, width: null })
  })

  /** A second of both, with a title, a place, a chapter and a telling line below the picture wherever there is room for such things. */
  function filmed(format: string, codecs: readonly string[]): Buffer {
    const at = (name: string) => join(folder, `${(orders += 1)}-${name}`)
    const [told, said, path] = [at('told'), at('said.srt'), at('film')]
    const chapter = `[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=${secret}\n`
    const place = `location=+51.5007-000.1246/\nlocation-eng=+51.5007-000.1246/\n`
    writeFileSync(told, `;FFMETADATA1\ntitle=${secret}\ncomment=${secret}\n${place}${chapter}`)
    writeFileSync(said, `1\n00:00:00,000 --> 00:00:00,900\n${secret} +51.5007\n`)
    const picture = ['-f', 'lavfi', '-i', 'testsrc=duration=1:size=64x48:rate=10']
    const sound = ['-f', 'lavfi', '-i', 'sine=duration=1:sample_rate=48000']
    const inputs = [...picture, ...sound, '-f', 'ffmetadata', '-i', told, '-f', 'srt', '-i', said]
    const plainly = ['-flags:v', '+bitexact', '-flags:a', '+bitexact']
    const output = ['-map_metadata', '2', ...codecs, ...plainly, '-f', format, '-y', path]
    execFileSync('ffmpeg', ['-v', 'error', ...inputs, ...output])
    return readFileSync(path)
  }

  const all = ['-map', '0', '-map', '1', '-map', '3', '-map_chapters', '2']
  const onlySound = ['-map', '1']

  /** What is heard and seen, piece by piece as it is written. */
  const essence = (path: string, streams: readonly string[]) =>
    execFileSync('ffmpeg', ['-v', 'error', '-i', path, ...streams, '-c', 'copy', '-f', 'streamhash', '-']).toString()

  const chaptersOf = (path: string) =>
    execFileSync('ffmpeg', ['-v', 'error', '-i', path, '-f', 'ffmetadata', '-']).toString().split('[CHAPTER]').length -
    1

  it.each([
    ['video/mp4', 'mp4', [...all, '-c:v', 'mpeg4', '-c:a', 'aac', '-c:s', 'mov_text']],
    ['video/quicktime', 'mov', [...all, '-c:v', 'mpeg4', '-c:a', 'aac', '-c:s', 'mov_text']],
    ['video/webm', 'webm', [...all, '-c:v', 'libvpx', '-c:a', 'libopus', '-c:s', 'webvtt']],
    ['video/matroska', 'matroska', [...all, '-c:v', 'mpeg4', '-c:a', 'aac', '-c:s', 'srt']],
    ['audio/mpeg', 'mp3', [...onlySound, '-c:a', 'libmp3lame']],
    ['audio/x-m4a', 'ipod', [...onlySound, '-c:a', 'aac']],
    ['audio/ogg; codecs=opus', 'ogg', [...onlySound, '-c:a', 'libopus']],
    ['audio/webm', 'webm', [...onlySound, '-c:a', 'libopus']],
    ['audio/flac', 'flac', [...onlySound, '-c:a', 'flac']],
    ['audio/wav', 'wav', onlySound],
    ['audio/aiff', 'aiff', onlySound],
  ])(
    'as %s say nothing of where and by whom they were made, and are otherwise the same',
    async (mime, format, codecs) => {
      const bytes = filmed(format, codecs)
      expect(bytes.includes(secret)).toBe(true)
      const material = mime.startsWith('video/') ? 'video' : 'audio'
      const { clean, seconds, width, medium } = await made(bytes, mime, material)
      expect(clean?.mime).toBe(mime)
      const kept = readFileSync(String(clean?.path))
      for (const telling of [secret, '51.5007']) expect(kept.includes(telling), telling).toBe(false)
      expect(kept.toString('latin1')).not.toMatch(/Lav[cf]\d/)
      expect(await fileTypeFromBuffer(kept)).toEqual(await fileTypeFromBuffer(bytes))
      const streams = material === 'video' ? ['-map', '0:v', '-map', '0:a'] : ['-map', '0:a']
      const before = join(folder, `${(orders += 1)}-before`)
      writeFileSync(before, bytes)
      // Even without its title a chapter tells how somebody divided it.
      if (material === 'video') expect(chaptersOf(before)).toBe(1)
      expect(chaptersOf(String(clean?.path))).toBe(0)
      expect(essence(String(clean?.path), streams)).toBe(essence(before, streams))
      expect(seconds).toBeCloseTo(1, 0)
      if (material === 'video') expect([width, medium?.width]).toEqual([64, 64])
    },
  )

  it('of a film held sideways stay upright', async () => {
    const flat = join(folder, `${(orders += 1)}-flat.mp4`)
    const turned = join(folder, `${(orders += 1)}-turned.mp4`)
    writeFileSync(flat, filmed('mp4', ['-map', '0', '-c:v', 'mpeg4']))
    execFileSync('ffmpeg', ['-v', 'error', '-i', flat, '-c', 'copy', '-metadata:s:v', 'rotate=90', '-y', turned])
    const { width, height, medium, clean } = await made(readFileSync(turned), 'video/mp4', 'video')
    expect([width, height, medium?.width, medium?.height]).toEqual([48, 64, 48, 64])
    expect(readFileSync(String(clean?.path)).includes(secret)).toBe(false)
  })

  it('that break off are not taken for shorter ones', async () => {
    const whole = filmed('mp4', ['-map', '0', '-c:v', 'mpeg4', '-movflags', '+faststart'])
    expect(await made(whole.subarray(0, whole.length - 2_000), 'video/mp4', 'video')).toMatchObject({ clean: null })
  })

  it('that are none are taken as they are', async () => {
    expect(await made(Buffer.from('no film'), 'video/mp4', 'video')).toMatchObject({ seconds: null, medium: null })
  })

  it.each([
    ['a list for streaming', '#EXTM3U\n#EXTINF:1,\nbeside.ts\n#EXT-X-ENDLIST\n'],
    ['a list to be joined', 'ffconcat version 1.0\nfile beside.ts\n'],
  ])('do not lead to other files by %s', async (_what, list) => {
    const place = join(folder, String((orders += 1)))
    const [from, into] = [join(place, 'from'), join(place, 'into')]
    await mkdir(into, { recursive: true })
    writeFileSync(from, list)
    writeFileSync(join(place, 'beside.ts'), filmed('mpegts', ['-map', '0', '-c:v', 'mpeg2video']))
    const outcome = await studio.make({ material: 'video', mime: 'video/mp4', from, into }, never)
    expect(outcome).toMatchObject({ is: 'made', seconds: null, medium: null, clean: null })
  })
})

describe('a disk that is full', () => {
  it('is no fault of the picture', async () => {
    const place = join(folder, String((orders += 1)))
    const [from, into] = [join(place, 'from'), join(place, 'into')]
    await mkdir(into, { recursive: true })
    writeFileSync(from, png(600, 400))
    // Whatever is written there, the system answers that the disk is full.
    symlinkSync('/dev/full', join(into, 'medium.webp'))
    expect(await studio.make({ material: 'image', mime: 'image/png', from, into }, never)).toEqual({ is: 'no_room' })
  })

  it('is known before a film is copied', async () => {
    await expect(needRoom(folder, Number.MAX_SAFE_INTEGER)).rejects.toBeInstanceOf(NoRoom)
    await needRoom(folder, 1)
  })
})

describe('the process', () => {
  const program = () => {
    const path = join(folder, 'odd.mjs')
    writeFileSync(
      path,
      `import { getPriority } from 'node:os'
       process.on('message', ({ id, from }) => {
         if (from === 'crash') process.abort()
         if (from === 'hang') for (;;);
         const error = JSON.stringify({ priority: getPriority(), env: Object.keys(process.env), pid: process.pid })
         process.send({ id, outcome: { is: 'failed', error } })
       })`,
    )
    return path
  }
  const ask = (from: string) => ({ material: 'image', mime: 'image/png', from, into: '' }) as const

  async function factsOf(odd: Studio) {
    const outcome = await odd.make(ask('facts'), never)
    return JSON.parse(outcome.is === 'failed' ? outcome.error : '{}') as {
      priority: number
      env: string[]
      pid: number
    }
  }

  it('is the last to be given time, and is told no secrets', async () => {
    const odd = new Studio({ program: program(), log })
    const { priority, env } = await factsOf(odd)
    odd.close()
    expect(priority).toBe(19)
    expect(
      env.filter((name) => !/^(PATH|LANG|MALLOC_ARENA_MAX|PWD|OLDPWD|SHLVL|_|NODE_CHANNEL_.*)$/.test(name)),
    ).toEqual([])
  })

  it('may crash over one picture, and the next is made', async () => {
    const odd = new Studio({ program: program(), log })
    const before = await factsOf(odd)
    await expect(odd.make(ask('crash'), never)).rejects.toThrow('The studio ended over it')
    expect((await factsOf(odd)).pid).not.toBe(before.pid)
    odd.close()
  })

  it('that hangs is ended when nobody waits any more', async () => {
    const odd = new Studio({ program: program(), log })
    const abort = new AbortController()
    const hanging = odd.make(ask('hang'), abort.signal)
    const next = factsOf(odd)
    await new Promise(setImmediate)
    abort.abort()
    await expect(hanging).rejects.toThrow('The studio ended over it')
    expect((await next).priority).toBe(19)
    odd.close()
  })
})
