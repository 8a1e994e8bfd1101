import { fileTypeFromBuffer } from 'file-type'

/** How much of the beginning is looked at. */
export const sampleBytes = 16 * 1024

const unknown = 'application/octet-stream'

/** Texts that have no mark of their own: their ending is believed, as all of them are harmless in the same way. */
const textsByEnding: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  ics: 'text/calendar',
  vcf: 'text/vcard',
}

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
  const found = await fileTypeFromBuffer(sample)
  const [type = ''] = declared.toLowerCase().split(';')
  if (found !== undefined) {
    // Scripts can hide behind the mark of XML.
    if (found.mime === 'application/xml') return markupOf(decode(sample) ?? '') ?? found.mime
    return soundOf[found.mime]?.includes(type) === true ? type : found.mime
  }
  const text = decode(sample)
  if (text === null) return unknown
  return markupOf(text) ?? textsByEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain'
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

/** As text, where it is text; the sample may end within a character. */
function decode(sample: Uint8Array): string | null {
  if (sample.includes(0)) return null
  for (const cut of [0, 1, 2, 3]) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(sample.subarray(0, sample.length - cut))
    } catch {
      // Perhaps a character less.
    }
  }
  return null
}
