import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stillOf } from './image.ts'
import { type Made, nothingMade, type Order } from './order.ts'
import { runTool } from './tools.ts'

const mostMs = 15_000

/** Only files, and only the reader that the bytes call for: a playlist inside must not lead anywhere. */
const readersOf: Readonly<Record<string, string>> = {
  'video/mp4': 'mov',
  'video/quicktime': 'mov',
  'video/webm': 'matroska',
  'video/x-matroska': 'matroska',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'mov',
  'audio/x-m4a': 'mov',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'video/ogg': 'ogg',
  'audio/opus': 'ogg',
  'audio/webm': 'matroska',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/vnd.wave': 'wav',
  'audio/flac': 'flac',
  'audio/x-flac': 'flac',
}

function inputOf({ from, mime }: Order): string[] | null {
  const reader = readersOf[mime]
  return reader === undefined ? null : ['-protocol_whitelist', 'file', '-f', reader, '-i', from]
}

export async function makeVideo(order: Order): Promise<Made> {
  const input = inputOf(order)
  if (input === null) return nothingMade
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
  return { ...nothingMade, ...facts, ...still }
}

export async function makeAudio(order: Order): Promise<Made> {
  const input = inputOf(order)
  if (input === null) return nothingMade
  const asked = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'json', ...input]
  const { seconds } = readFacts(await runTool('ffprobe', asked, mostMs))
  return { ...nothingMade, seconds }
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
