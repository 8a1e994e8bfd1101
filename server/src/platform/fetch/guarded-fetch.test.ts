import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { publicOnly } from './address-policy.ts'
import { FetchRefused, guardedFetch, type GuardedFetchParts, type Wish } from './guarded-fetch.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(answer: Answer, host = '127.0.0.1'): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return (server.address() as AddressInfo).port
}

const html =
  (text: string, headers = {}): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text)

const wish: Wish = {
  kinds: [
    { type: 'text/html', mostBytes: 1_000, isWhole: false },
    { type: 'image/', mostBytes: 1_000, isWhole: true },
  ],
  mostMs: 5_000,
  signal: new AbortController().signal,
}

/** The one place of this machine that stands for the world outside; everything else is as it is. */
const outside = '127.0.0.1'
const mayConnect = (address: string) => address === outside || publicOnly(address)

function fetcher(ports: readonly number[], parts: Partial<GuardedFetchParts> = {}) {
  const fetch = guardedFetch({ userAgent: 'Parley', mayConnect, lookup: async () => [outside], ports, ...parts })
  return async (url: string, more: Partial<Wish> = {}) => {
    try {
      const { bytes, ...rest } = await fetch(url, { ...wish, ...more })
      return { text: bytes.toString(), url: rest.url.href, type: rest.type }
    } catch (error) {
      if (error instanceof FetchRefused) return error.message
      throw error
    }
  }
}

describe('a page that strangers name', () => {
  it('is fetched', async () => {
    const seen: IncomingMessage['headers'][] = []
    const port = await serve((request, response) => {
      seen.push(request.headers)
      html('<title>Hello</title>')(request, response)
    })
    expect(await fetcher([port])(`http://example.org:${port}/a?b#c`)).toEqual({
      text: '<title>Hello</title>',
      url: `http://example.org:${port}/a?b`,
      type: 'text/html; charset=utf-8',
    })
    expect(seen[0]).toMatchObject({ host: `example.org:${port}`, 'user-agent': 'Parley' })
    expect(seen[0]).not.toHaveProperty('cookie')
    expect(seen[0]).not.toHaveProperty('authorization')
  })

  it.each([
    ['ftp://example.org/', 'scheme ftp:'],
    ['file:///etc/passwd', 'scheme file:'],
    ['gopher://example.org/', 'scheme gopher:'],
    ['http://user:secret@example.org/', 'credentials in the address'],
    ['http://example.org:22/', 'port 22'],
    ['http://example.org:6379/', 'port 6379'],
    ['nonsense', 'no address'],
  ])('is not fetched from %s', async (url, why) => {
    expect(await fetcher([80, 443])(url)).toBe(why)
  })

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://0/',
  ])('is not fetched from inside: %s', async (url) => {
    const fetch = fetcher([80], { mayConnect: publicOnly })
    expect(await fetch(url)).toBe('an address that is not public')
  })

  it('is not fetched by a name that leads inside, not even when it leads outside as well', async () => {
    const asked: string[] = []
    const port = await serve((request, response) => (asked.push(request.url ?? ''), html('x')(request, response)))
    for (const addresses of [['10.0.0.1'], [outside, '10.0.0.1'], ['::1'], []]) {
      const fetch = fetcher([port], { lookup: async () => addresses })
      expect(await fetch(`http://example.org:${port}/`)).toBe('an address that is not public')
    }
    expect(asked).toEqual([])
  })

  it('is fetched from the address that was looked at, whatever the name means a moment later', async () => {
    const [port, inside] = [await serve(html('outside')), await serve(html('inside'), '127.0.0.2')]
    let asked = 0
    const lookup = async () => ((asked += 1) === 1 ? [outside] : ['127.0.0.2'])
    const fetch = fetcher([port, inside], { lookup })
    expect(await fetch(`http://example.org:${port}/`)).toMatchObject({ text: 'outside' })
    expect(await fetch(`http://example.org:${inside}/`)).toBe('an address that is not public')
    expect(asked).toBe(2)
  })

  it('follows redirects and looks at each of them as if it were the first', async () => {
    let ports: number[] = []
    const inside = await serve(html('secrets'), '127.0.0.2')
    const target: Record<string, () => string> = {
      '/good': () => '/end',
      '/inside': () => `http://127.0.0.2:${inside}/`,
      '/loop': () => '/loop',
      '/file': () => 'file:///etc/passwd',
      '/port': () => 'http://example.org:22/',
      '/name': () => `http://inside.example:${inside}/`,
      '/login': () => `http://a:b@example.org:${ports[0]}/end`,
    }
    const port = await serve((request, response) => {
      const to = target[request.url ?? '']?.()
      if (to === undefined) return html('the end')(request, response)
      response.writeHead(302, { location: to }).end()
    })
    ports = [port, inside]
    const lookup = async (name: string) => [name === 'inside.example' ? '127.0.0.2' : outside]
    const fetch = fetcher(ports, { lookup })
    const from = (path: string) => fetch(`http://example.org:${port}${path}`)
    expect(await from('/good')).toMatchObject({ text: 'the end', url: `http://example.org:${port}/end` })
    expect(await from('/inside')).toBe('an address that is not public')
    expect(await from('/name')).toBe('an address that is not public')
    expect(await from('/loop')).toBe('too many redirects')
    expect(await from('/file')).toBe('scheme file:')
    expect(await from('/port')).toBe('port 22')
    expect(await from('/login')).toBe('credentials in the address')
  })

  it('is read as far as is of use', async () => {
    let sent = 0
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = (): void => {
        if (response.destroyed) return
        sent += 65_536
        if (response.write(Buffer.alloc(65_536, 'x'))) setImmediate(more)
        else response.once('drain', more)
      }
      more()
    })
    expect(await fetcher([port])(`http://example.org:${port}/`)).toMatchObject({ text: 'x'.repeat(1_000) })
    expect(sent).toBeLessThan(20_000_000)
  })

  it('is refused when a part of it would be of no use', async () => {
    const port = await serve(
      (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(2_000)),
    )
    expect(await fetcher([port])(`http://example.org:${port}/`)).toBe('too large')
  })

  it('cannot be more than it seems by being compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
    const port = await serve(
      (_request, response) =>
        void response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' }).end(bomb),
    )
    expect(await fetcher([port])(`http://example.org:${port}/`)).toBe('too large')
  })

  it.each([
    ['gzip', gzipSync('zipped')],
    ['br', brotliCompressSync('zipped')],
  ])('is decompressed from %s', async (encoding, bytes) => {
    const port = await serve(
      (_request, response) =>
        void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(bytes),
    )
    expect(await fetcher([port])(`http://example.org:${port}/`)).toMatchObject({ text: 'zipped' })
  })

  it.each<[string, Answer, string | RegExp]>([
    ['a type nobody asked for', html('{}', { 'content-type': 'application/json' }), /^type application\/json/],
    ['an encoding nobody knows', html('x', { 'content-encoding': 'zstd-ish' }), /^encoding/],
    ['an encoding that every object has', html('x', { 'content-encoding': 'constructor' }), 'encoding constructor'],
    ['an encoding behind every object', html('x', { 'content-encoding': '__proto__' }), 'encoding __proto__'],
    ['a broken encoding', html('x', { 'content-encoding': 'gzip' }), /header|unexpected end/],
    ['an error', (_request, response) => void response.writeHead(404).end(), 'status 404'],
    ['a redirect to nowhere', (_request, response) => void response.writeHead(302).end(), 'status 302'],
    [
      'a redirect to nonsense',
      (_request, response) => void response.writeHead(302, { location: 'http://[' }).end(),
      'no address',
    ],
    ['a broken connection', (request) => void request.socket.destroy(), /socket hang up|ECONNRESET/],
    [
      'half of an answer',
      (request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '900' }).write('half')
        setImmediate(() => request.socket.destroy())
      },
      /aborted|ECONNRESET/,
    ],
  ])('is refused with %s', async (_what, answer, why) => {
    const port = await serve(answer)
    expect(await fetcher([port])(`http://example.org:${port}/`)).toMatch(why)
  })

  it.each<[string, Answer]>([
    ['says nothing', () => {}],
    [
      'says a little at a time',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const drip = setInterval(() => response.write('x'), 20)
        response.once('close', () => clearInterval(drip))
      },
    ],
    [
      'redirects slowly for ever',
      (request, response) => {
        setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 150)
      },
    ],
  ])('is given up when its server %s', async (_what, answer) => {
    const port = await serve(answer)
    expect(await fetcher([port])(`http://example.org:${port}/`, { mostMs: 300 })).toMatch(/took too long|abort/i)
  })

  it('is not there when nobody has its name; that names cannot be looked up is told', async () => {
    const failing = (code: string) =>
      fetcher([80], { lookup: () => Promise.reject(Object.assign(new Error(code), { code })) })('http://example.org/')
    expect(await failing('ENOTFOUND')).toBe('a name that nobody has')
    expect(await failing('ENODATA')).toBe('a name that nobody has')
    await expect(failing('EAI_AGAIN')).rejects.toThrow('EAI_AGAIN')
  })

  it('is given up when its name is not found in time', async () => {
    const fetch = fetcher([80], { lookup: () => new Promise(() => {}) })
    expect(await fetch('http://example.org/', { mostMs: 50 })).toBe('took too long')
  })
})
