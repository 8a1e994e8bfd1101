import { closeCodes } from '@parley/protocol'
import {
  connectRaw,
  endedWithoutWord,
  handshakeLines,
  handshakeWith,
  openWorld,
  rawFrame,
  type RawSocket,
  type World,
} from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

/** Ways to begin that are not how a WebSocket begins. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const connect = () => connectRaw(world.url)

/** A place that does not wait for anybody; where something is to come, a busy machine must have its time. */
async function openHurried(): Promise<World> {
  const place = await openWorld({ patience: { headMs: 300, headRoundMs: 50 } })
  onTestFinished(() => place.close())
  return place
}
const but = (name: string, ...lines: string[]) => [
  ...handshakeLines.filter((line) => !line.startsWith(`${name}:`)),
  ...lines,
]
const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='

const unlawful: Readonly<Record<string, readonly [status: number, text: string]>> = {
  'no key': [400, handshakeWith(but('Sec-WebSocket-Key'))],
  'two keys': [400, handshakeWith([...handshakeLines, key])],
  'a key that is too short': [400, handshakeWith(but('Sec-WebSocket-Key', 'Sec-WebSocket-Key: abc'))],
  'no version': [400, handshakeWith(but('Sec-WebSocket-Version'))],
  'a version that does not exist': [400, handshakeWith(but('Sec-WebSocket-Version', 'Sec-WebSocket-Version: 12'))],
  'two versions': [400, handshakeWith([...handshakeLines, 'Sec-WebSocket-Version: 13'])],
  'another protocol to change to': [400, handshakeWith(but('Upgrade', 'Upgrade: h2c'))],
  'nothing to change to': [404, handshakeWith(but('Upgrade'))],
  'no wish to change': [404, handshakeWith(but('Connection'))],
  'no host': [400, handshakeWith(but('Host'))],
  'HTTP/1.0': [400, handshakeWith(handshakeLines, 'GET /api/v1/live HTTP/1.0')],
  'another method': [405, handshakeWith(handshakeLines, 'POST /api/v1/live HTTP/1.1')],
  'a body': [400, `${handshakeWith([...handshakeLines, 'Content-Length: 5'])}hello`],
  'a body in chunks': [
    400,
    `${handshakeWith([...handshakeLines, 'Transfer-Encoding: chunked'])}5\r\nhello\r\n0\r\n\r\n`,
  ],
  'a body that never comes': [400, handshakeWith([...handshakeLines, 'Content-Length: 500'])],
  'twice the same subprotocol': [400, handshakeWith([...handshakeLines, 'Sec-WebSocket-Protocol: a, a'])],
  'a header of 20,000 bytes': [431, handshakeWith([...handshakeLines, `X: ${'x'.repeat(20_000)}`])],
  '3,000 headers': [431, handshakeWith([...handshakeLines, ...Array.from({ length: 3_000 }, (_, n) => `X${n}: 1`)])],
  'a header with a zero byte': [400, handshakeWith([...handshakeLines, 'X: a\0b'])],
  'lines that end in half a line end': [400, handshakeWith(handshakeLines).replaceAll('\r\n', '\n')],
  'the address of another server': [404, handshakeWith(handshakeLines, 'GET http://evil/api/v1/live HTTP/1.1')],
  'the page of another website (V2)': [403, handshakeWith([...handshakeLines, 'Origin: https://evil.example'])],
  'a page without a website (V2)': [403, handshakeWith([...handshakeLines, 'Origin: null'])],
  'two pages, one of which is ours (V2)': [
    403,
    handshakeWith([...handshakeLines, 'Origin: http://a', 'Origin: https://evil.example']),
  ],
  'the first bytes of TLS': [400, '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001'],
}

describe('a handshake', () => {
  it.each(Object.entries(unlawful))('with %s opens nothing (V1)', async (_what, [status, text]) => {
    const raw = await connect()
    await raw.write(text)
    expect(await raw.head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(raw.frames).toEqual([])
  })

  it.each([
    ['without a path that exists', handshakeWith(handshakeLines, 'GET /api/v1/lives HTTP/1.1')],
    ['from another website', handshakeWith([...handshakeLines, 'Origin: https://evil.example'])],
    ['without a key', handshakeWith(but('Sec-WebSocket-Key'))],
  ])('that is refused %s is hung up on, whether or not the client hangs up (V1)', async (_how, text) => {
    const raw = await connect()
    await raw.write(text)
    await raw.ended
    await serverLetGo(raw)
  })

  it('behind a request that is still being answered ends the connection: no answer is mistaken for another', async () => {
    const raw = await connect()
    await raw.write(`GET /health HTTP/1.1\r\nHost: a\r\n\r\n${handshakeWith(handshakeLines)}`)
    expect(await raw.closed).toBe(endedWithoutWord)
    expect(await raw.head).not.toContain('101')
  })

  it('on a connection that has been used before is as good as any', async () => {
    const raw = await connect()
    await raw.write('GET /health HTTP/1.1\r\nHost: a\r\n\r\n')
    expect(await raw.head).toContain('200 OK')
    await raw.write(handshakeWith(handshakeLines))
    await expect.poll(() => raw.text).toContain('HTTP/1.1 101')
  })

  it('followed by more HTTP is a WebSocket with a frame that is none (V1)', async () => {
    const raw = await connect()
    await raw.write(`${handshakeWith(handshakeLines)}GET /health HTTP/1.1\r\nHost: a\r\n\r\n`)
    expect(await raw.closed).toBe(1002)
  })

  it('followed at once by hello is answered: nobody has to wait for the answer to the handshake (V1)', async () => {
    // The door does not wait while somebody is made.
    const { token } = await world.person()
    const raw = await connect()
    const hello = rawFrame({ payload: JSON.stringify({ id: 3, op: 'hello', in: { token } }) })
    await raw.write(Buffer.concat([Buffer.from(handshakeWith(handshakeLines)), hello]))
    expect((await raw.answer(3)).ok).toBeDefined()
  })

  it.each([
    ['of which nothing comes', ''],
    ['that stops in the middle', handshakeWith(handshakeLines).slice(0, 90)],
  ])('%s is not waited for', async (_what, text) => {
    const raw = await connectRaw((await openHurried()).url)
    await raw.write(text)
    await raw.ended
    expect(await raw.head).toContain('408')
  })

  it('that comes a byte at a time, slower than anybody types, is not waited for', async () => {
    const raw = await connectRaw((await openHurried()).url)
    const endless = (async () => {
      await raw.write('GET /api/v1/live HTTP/1.1\r\nX: ')
      while (!raw.hasEnded) await raw.trickle('x')
    })()
    await raw.ended
    await endless
    expect(await raw.head).toMatch(/ (408|431) /)
  })
})

it('a token in the address of the socket is no hello (V1)', async () => {
  const { token } = await world.person()
  const raw = await connect()
  await raw.write(handshakeWith(handshakeLines, `GET /api/v1/live?token=${token} HTTP/1.1`))
  await raw.say({ id: 1, op: 'users.me', in: {} })
  expect(await raw.closed).toBe(closeCodes.protocol_error)
})

/** What it is sent is answered with a reset once the server has let go of its end, too. */
async function serverLetGo(raw: RawSocket): Promise<void> {
  await expect
    .poll(async () => {
      if (!raw.isCut) await raw.trickle('x')
      return raw.isCut
    })
    .toBe(true)
}
