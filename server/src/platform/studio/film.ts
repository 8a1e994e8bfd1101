import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { stillOf } from './image.ts'
import { needRoom } from './no-room.ts'
import { type Made, nothingMade, type Order } from './order.ts'
import { runTool } from './tools.ts'

const mostMs = 15_000
/** Of a copy, which takes as long as reading and writing do. */
const copyMs = 50_000

interface Container {
  /** Only the reader that the bytes call for: a playlist inside must not lead anywhere. */
  readonly reader: string
  readonly writer: readonly string[]
}

const mov = (writer: string): Container => ({ reader: 'mov', writer: ['-movflags', '+faststart', '-f', writer] })
const same = (name: string): Container => ({ reader: name, writer: ['-f', name] })
const matroska: Container = same('matroska')
const webm: Container = { reader: 'matroska', writer: ['-f', 'webm'] }

const containers: Readonly<Record<string, Container>> = {
  'video/mp4': mov('mp4'),
  'video/x-m4v': mov('mp4'),
  'video/quicktime': mov('mov'),
  'video/3gpp': mov('3gp'),
  'video/3gpp2': mov('3g2'),
  'video/webm': webm,
  'video/matroska': matroska,
  'video/ogg': same('ogg'),
  'video/vnd.avi': same('avi'),
  'audio/mpeg': same('mp3'),
  'audio/mp4': mov('mp4'),
  'audio/x-m4a': mov('ipod'),
  'audio/aac': { reader: 'aac', writer: ['-f', 'adts'] },
  'audio/ogg': same('ogg'),
  'audio/webm': webm,
  'audio/matroska': matroska,
  'audio/wav': same('wav'),
  'audio/flac': same('flac'),
  'audio/aiff': same('aiff'),
}

/** Without what a type says beside itself, as in `audio/ogg; codecs=opus`. */
function containerOf({ mime }: Order): Container | null {
  return containers[mime.split(';', 1)[0] ?? ''] ?? null
}

function inputOf({ reader }: Container, path: string): string[] {
  return ['-protocol_whitelist', 'file', '-f', reader, '-i', path]
}

/**
 * What is kept of a film or a sound, in the order in which it is tried: moving pictures and sound, and of several of each only
 * the first where the others are of a kind that nobody knows. Titles, places, chapters, covers, subtitles and whatever else
 * a camera or a drone writes beside them is not named, so it is left out.
 */
const kept: Readonly<Record<'video' | 'audio', readonly (readonly string[])[]>> = {
  video: [
    ['-map', '0:V', '-map', '0:a?'],
    ['-map', '0:V:0', '-map', '0:a:0?'],
  ],
  audio: [
    ['-map', '0:a'],
    ['-map', '0:a:0'],
  ],
}
const saysNothing = ['-map_metadata', '-1', '-map_chapters', '-1']
/** Not even by what it was written. */
const plainly = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact']

/** A copy that tells nothing of whoever made it; not a picture and not a sound changes. Null where it cannot be made. */
async function cleanCopy({ from, into }: Order, container: Container, material: 'video' | 'audio') {
  const path = join(into, 'clean')
  await needRoom(into, (await stat(from)).size)
  for (const streams of kept[material]) {
    // What breaks off in the middle is not to be taken for a shorter film.
    const input = ['-v', 'error', '-xerror', ...inputOf(container, from), ...streams]
    const output = ['-c', 'copy', ...saysNothing, ...plainly, ...container.writer, '-y', path]
    const done = await runTool('ffmpeg', [...input, ...output], copyMs, { mustEnd: true })
    if (done !== null) return path
  }
  return null
}

export async function makeVideo(order: Order): Promise<Made> {
  const container = containerOf(order)
  if (container === null) return nothingMade
  const copy = await cleanCopy(order, container, 'video')
  const input = inputOf(container, copy ?? order.from)
  const entries = 'format=duration:stream=width,height:stream_side_data=rotation'
  const asked = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', entries, '-of', 'json', ...input]
  const facts = readFacts(await runTool('ffprobe', asked, mostMs))
  const poster = join(order.into, 'poster.png')
  // Not the first picture, which is black in many films.
  const at = Math.min(1, (facts.seconds ?? 0) / 3)
  const scaled = "scale='min(1280,iw)':'min(1280,ih)':force_original_aspect_ratio=decrease"
  const drawn = ['-v', 'error', '-ss', String(at), ...input, '-frames:v', '1', '-vf', scaled, '-y', poster]
  await runTool('ffmpeg', drawn, mostMs)
  const still = existsSync(poster) ? await stillOf(poster, order.into) : {}
  return { ...nothingMade, ...facts, ...still, clean: cleanOf(order, copy) }
}

export async function makeAudio(order: Order): Promise<Made> {
  const container = containerOf(order)
  if (container === null) return nothingMade
  const copy = await cleanCopy(order, container, 'audio')
  const input = inputOf(container, copy ?? order.from)
  const asked = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'json', ...input]
  const { seconds } = readFacts(await runTool('ffprobe', asked, mostMs))
  return { ...nothingMade, seconds, clean: cleanOf(order, copy) }
}

function cleanOf({ mime }: Order, path: string | null): Made['clean'] {
  return path === null ? null : { path, mime }
}

interface Probed {
  readonly format?: { readonly duration?: string }
  readonly streams?: readonly {
    readonly width?: number
    readonly height?: number
    readonly side_data_list?: readonly { readonly rotation?: number }[]
  }[]
}

function readFacts(output: Buffer | null): Pick<Made, 'width' | 'height' | 'seconds'> {
  const probed = (output === null ? {} : JSON.parse(output.toString())) as Probed
  const [stream] = probed.streams ?? []
  const length = Number(probed.format?.duration)
  const seconds = Number.isFinite(length) && length > 0 ? Math.round(length * 100) / 100 : null
  const { width = null, height = null } = stream ?? {}
  const turned = stream?.side_data_list?.some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90) ?? false
  return turned ? { width: height, height: width, seconds } : { width, height, seconds }
}
