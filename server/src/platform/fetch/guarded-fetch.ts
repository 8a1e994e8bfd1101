import { lookup as systemLookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type AddressPolicy, publicOnly } from './address-policy.ts'

/** Every address of a name. */
export type Lookup = (name: string) => Promise<readonly string[]>

export interface GuardedFetchParts {
  /** Named in every request, so that whoever runs the other server can ask. */
  readonly userAgent: string
  readonly mayConnect?: AddressPolicy
  readonly lookup?: Lookup
  readonly ports?: readonly number[]
}

export interface Wish {
  /** What is wanted, by the beginning of its type. */
  readonly kinds: readonly WantedKind[]
  /** For everything together, redirects included. */
  readonly mostMs: number
  readonly signal: AbortSignal
}

export interface WantedKind {
  /** Such as `image/`. */
  readonly type: string
  /** Counted after decompression. */
  readonly mostBytes: number
  /** Whether a part of it is of no use; otherwise what is behind is not read. */
  readonly isWhole: boolean
}

export interface Fetched {
  /** Where it was found after all redirects. */
  readonly url: URL
  readonly type: string
  readonly bytes: Buffer
}

/** Why something was not fetched. Nothing of it is told to those who asked: it would say what is reachable from here. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused'
}

export type GuardedFetch = (url: string, wish: Wish) => Promise<Fetched>

const mostRedirects = 4
const redirects = new Set([301, 302, 303, 307, 308])

/**
 * Fetches what strangers name without becoming their way into the network it runs in. A name is resolved here, each of its
 * addresses must be allowed, and the connection is made to one of those that were looked at and to no other, so a name that
 * means something else a moment later gains nothing. All of it again for every redirect.
 */
export function guardedFetch(parts: GuardedFetchParts): GuardedFetch {
  const way: Way = {
    userAgent: parts.userAgent,
    mayConnect: parts.mayConnect ?? publicOnly,
    lookup: parts.lookup ?? allAddresses,
    ports: parts.ports ?? [80, 443],
  }
  return async (given, wish) => {
    const signal = AbortSignal.any([wish.signal, AbortSignal.timeout(wish.mostMs)])
    let url = readUrl(given, undefined, way)
    for (let step = 0; step <= mostRedirects; step += 1) {
      const answer = await abortable(request(url, await choose(url, way, signal), { ...wish, signal }, way), signal)
      const { statusCode = 0, headers } = answer
      if (statusCode === 200) return { url, ...(await readAnswer(answer, { ...wish, signal })) }
      answer.destroy()
      if (!redirects.has(statusCode) || headers.location === undefined) throw new FetchRefused(`status ${statusCode}`)
      url = readUrl(headers.location, url, way)
    }
    throw new FetchRefused('too many redirects')
  }
}

type Way = Required<GuardedFetchParts>

function readUrl(text: string, base: URL | undefined, { ports }: Way): URL {
  if (!URL.canParse(text, base?.href)) throw new FetchRefused('no address')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchRefused(`scheme ${url.protocol}`)
  if (url.username !== '' || url.password !== '') throw new FetchRefused('credentials in the address')
  if (!ports.includes(portOf(url))) throw new FetchRefused(`port ${url.port}`)
  url.hash = ''
  return url
}

const portOf = (url: URL) => Number(url.port || (url.protocol === 'https:' ? 443 : 80))
/** An IPv6 address without its brackets. */
const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '')

async function allAddresses(name: string): Promise<readonly string[]> {
  return (await systemLookup(name, { all: true })).map(({ address }) => address)
}

/** That there is no such name is an answer; that none came is a failure of ours. */
function refuseNobody(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : null
  throw code === 'ENOTFOUND' || code === 'ENODATA' ? new FetchRefused('a name that nobody has') : error
}

/** One address of the name, if every one of them may be connected to: a name that also leads inside leads nowhere. */
async function choose(url: URL, { lookup, mayConnect }: Way, signal: AbortSignal): Promise<string> {
  const host = hostOf(url)
  const found = isIP(host) === 0 ? await abortable(lookup(host).catch(refuseNobody), signal) : [host]
  const [first] = found
  if (first === undefined || !found.every(mayConnect)) throw new FetchRefused('an address that is not public')
  return first
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new FetchRefused('took too long'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function request(url: URL, address: string, wish: Wish, way: Way): Promise<http.IncomingMessage> {
  const send = url.protocol === 'https:' ? https.request : http.request
  return new Promise((resolve, reject) => {
    const outgoing = send(url, {
      // A new connection every time: one that is kept would not be looked at again.
      agent: false,
      // Whatever the name means by now, this is where it goes.
      lookup: (_name, options, done) =>
        options.all === true ? done(null, [{ address, family: isIP(address) }]) : done(null, address, isIP(address)),
      signal: wish.signal,
      maxHeaderSize: 16 * 1024,
      headers: {
        'user-agent': way.userAgent,
        accept: wish.kinds.map((kind) => (kind.type.endsWith('/') ? `${kind.type}*` : kind.type)).join(', '),
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'en,*;q=0.5',
      },
    })
    outgoing.once('response', (answer) => {
      answer.on('error', () => {})
      const connected = answer.socket.remoteAddress ?? ''
      if (way.mayConnect(connected.replace(/^::ffff:(?=\d+\.)/, ''))) return resolve(answer)
      answer.destroy()
      reject(new FetchRefused('connected to an address that is not public'))
    })
    // It may complain again while it ends.
    outgoing.on('error', (error) => reject(new FetchRefused(error.message)))
    outgoing.end()
  })
}

async function readAnswer(answer: http.IncomingMessage, wish: Wish): Promise<{ type: string; bytes: Buffer }> {
  const type = (answer.headers['content-type'] ?? '').toLowerCase()
  const kind = wish.kinds.find((wanted) => type.startsWith(wanted.type))
  if (kind === undefined) {
    answer.destroy()
    throw new FetchRefused(`type ${type.slice(0, 60)}`)
  }
  const body = decompressed(answer)
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      if (wish.signal.aborted) throw new FetchRefused('took too long')
      pieces.push(piece)
      size += piece.length
      if (size > kind.mostBytes && kind.isWhole) throw new FetchRefused('too large')
      if (size >= kind.mostBytes && !kind.isWhole) break
    }
  } catch (error) {
    throw error instanceof FetchRefused ? error : new FetchRefused(String(error))
  } finally {
    answer.destroy()
    body.destroy()
  }
  return { type, bytes: Buffer.concat(pieces).subarray(0, kind.mostBytes) }
}

const inflaters: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/** Decompressed piece by piece, so that what is counted is what it comes to. */
function decompressed(answer: http.IncomingMessage): Readable {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity' || encoding === '') return answer
  const make = inflaters.get(encoding)
  if (make === undefined) throw new FetchRefused(`encoding ${encoding.slice(0, 40)}`)
  const inflating = make()
  answer.once('error', (error) => inflating.destroy(error))
  return answer.pipe(inflating)
}
