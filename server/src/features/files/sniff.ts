import { wideEncodingOf } from '@parley/protocol'
import { fileTypeFromBuffer } from 'file-type'

/** How much of the beginning is looked at. */
export const sampleBytes = 16 * 1024

const unknown = 'application/octet-stream'

/** Texts that have no mark of their own: their ending is believed, as all of them are harmless in the same way. */
const textsByEnding: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['md', 'text/markdown'],
  ['ics', 'text/calendar'],
  ['vcf', 'text/vcard'],
])

/** The same container holds film or only sound; the sender knows. */
const soundOf: Readonly<Record<string, readonly string[]>> = {
  'video/webm': ['audio/webm'],
  'video/matroska': ['audio/matroska', 'audio/webm'],
  'video/mp4': ['audio/mp4', 'audio/x-m4a'],
  'video/ogg': ['audio/ogg'],
  'application/ogg': ['audio/ogg'],
}

/** What the bytes say they are. Name and sender are heard only where the bytes leave it open. */
export async function sniff(sample: Uint8Array, name: string, declared: string): Promise<string> {
  // By its mark a text of two bytes a character is taken for sound.
  const wide = decodeWide(sample)
  const found = wide === null ? await fileTypeFromBuffer(sample) : undefined
  const [type = ''] = declared.toLowerCase().split(';')
  if (found !== undefined) {
    // Scripts can hide behind the mark of XML.
    if (found.mime === 'application/xml') return markupOf(decode(sample) ?? '') ?? found.mime
    return soundOf[found.mime]?.includes(type) === true ? type : found.mime
  }
  const text = wide ?? decode(sample)
  if (text === null) return unknown
  return markupOf(text) ?? textsByEnding.get(name.split('.').at(-1)?.toLowerCase() ?? '') ?? 'text/plain'
}

const page =
  /^<(!doctype html|html|head|body|script|iframe|style|title|meta|link|a|img|object|embed|form|table|div|p|h1|br)[\s>/]/

/** Text that a browser would not take as text if it was left to guess: it looks at how it begins. */
function markupOf(text: string): string | null {
  const start = text
    .slice(0, 4_096)
    .toLowerCase()
    .replace(/^(\s|<!--[^]*?-->)+/, '')
  if (!start.startsWith('<')) return null
  if (/<svg[\s>]/.test(start)) return 'image/svg+xml'
  if (page.test(start)) return 'text/html'
  return /^<(\?xml|!doctype)/.test(start) ? 'application/xml' : null
}

/** Signs that no text has: all that steer but ends of lines and pages and steps to the side. Beyond ASCII some stand for letters. */
const steering = /(?![\t\n\f\r\u0080-\u009f])\p{Cc}/u

/** As text, where it is text: as most write it, or else each byte a character, as older programs do. */
function decode(sample: Uint8Array): string | null {
  if (sample.includes(0)) return null
  const text = read(sample, 'utf-8')
  if (text !== null) return text
  const old = read(sample, 'windows-1252') ?? ''
  return steering.test(old) ? null : old
}

/** As text of two bytes a character, where its first two say that it is one. */
function decodeWide(sample: Uint8Array): string | null {
  const encoding = wideEncodingOf(sample)
  const text = encoding === null ? null : read(sample, encoding)
  return text === null || steering.test(text) ? null : text
}

/** The sample may end within a character. */
function read(sample: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true })
  } catch {
    return null
  }
}
