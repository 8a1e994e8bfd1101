import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Bytes, Streamed } from '../../features/implement.ts'
import type { ByteRange } from '../../platform/storage/storage.ts'

/** What it says can never do anything, whatever a browser takes it for. */
const filePolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

/** Answers with bytes, a part of them, or that those which the caller holds are still right. */
export async function sendBytes(request: FastifyRequest, reply: FastifyReply, bytes: Bytes): Promise<FastifyReply> {
  const tag = `"${bytes.tag}"`
  reply.headers({
    etag: tag,
    'accept-ranges': 'bytes',
    // An id stands for the same bytes for ever; who loses the right to see them does not get them from here again.
    'cache-control': bytes.isFixed ? 'private, max-age=31536000, immutable' : 'private, no-cache',
    vary: 'authorization, cookie',
    'content-security-policy': filePolicy,
    'content-type': typeOf(bytes),
    'content-disposition': disposition(bytes),
  })
  if (isHeld(request.headers['if-none-match'], tag)) return reply.status(304).send()
  // What the address there was made for is a GET.
  const isAsking = request.method === 'HEAD'
  const elsewhere = isAsking ? null : await bytes.link({ type: typeOf(bytes), disposition: disposition(bytes) })
  // Sent there anew before that address is over.
  if (elsewhere !== null) return reply.header('cache-control', 'private, max-age=30').redirect(elsewhere, 302)
  const range = readRange(request.headers, tag, bytes.size)
  if (range === 'none') return forgetBytes(reply).status(416).header('content-range', `bytes */${bytes.size}`).send()
  const size = range === null ? bytes.size : range.to - range.from + 1
  reply.header('content-length', size)
  if (range !== null) {
    reply.status(206).header('content-range', `bytes ${range.from}-${range.to}/${bytes.size}`)
  }
  // An empty text would be counted and told as the length.
  if (isAsking) return reply.send(Readable.from([]))
  return reply.send(await bytes.open(range ?? undefined))
}

/** Answers with bytes as they are made, to be kept as a file by whoever asked and by nobody on the way. */
export function sendStreamed(reply: FastifyReply, { name, mime, open }: Streamed): FastifyReply {
  reply.headers({
    'cache-control': 'no-store',
    'content-security-policy': filePolicy,
    'content-type': `${mime}; charset=utf-8`,
    'content-disposition': disposition({ name, isInline: false }),
  })
  return reply.send(open())
}

const said = ['etag', 'accept-ranges', 'content-type', 'content-disposition', 'content-range', 'content-length']

/** Takes back all that was said of bytes which do not come: nobody may keep a fault in their place. */
export function forgetBytes(reply: FastifyReply): FastifyReply {
  for (const name of said) reply.removeHeader(name)
  return reply.header('cache-control', 'no-store')
}

function typeOf({ mime, isInline }: Bytes): string {
  if (!isInline && /^(text\/|image\/svg|application\/xml)/.test(mime)) return 'application/octet-stream'
  return mime === 'text/plain' ? 'text/plain; charset=utf-8' : mime
}

/** By RFC 6266: a name in every script, and one in ASCII for those who do not understand it. */
export function disposition({ name, isInline }: Pick<Bytes, 'name' | 'isInline'>): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${isInline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Whether what somebody says they hold is this. */
export function isHeld(given: string | undefined, tag: string): boolean {
  return given !== undefined && given.split(',').some((each) => [tag, `W/${tag}`, '*'].includes(each.trim()))
}

/** The part that is asked for; null for all of it, as for several parts or a header that makes no sense. */
export function readRange(
  headers: Partial<Pick<IncomingHttpHeaders, 'range' | 'if-range'>>,
  tag: string,
  size: number,
): ByteRange | 'none' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  if ((first === '' && last === '') || (headers['if-range'] ?? tag) !== tag) return null
  if (first === '') return Number(last) === 0 ? 'none' : { from: Math.max(0, size - Number(last)), to: size - 1 }
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < Number(first)) return null
  return Number(first) >= size ? 'none' : { from: Number(first), to }
}
