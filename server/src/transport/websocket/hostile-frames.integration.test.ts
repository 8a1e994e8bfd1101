import { closeCodes } from '@parley/protocol'
import {
  connectRaw,
  enterRaw,
  handshakeLines,
  opcodes,
  openRaw,
  openWorld,
  rawFrame,
  type Someone,
  type World,
} from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Bytes that no WebSocket library would write. */
let world: World
let someone: Someone
beforeAll(async () => {
  world = await openWorld()
  someone = await world.person()
})
afterAll(() => world.close())

const enter = () => enterRaw(world.url, someone)
const open = () => openRaw(world.url)
const ping = JSON.stringify({ id: 7, op: 'ping', in: {} })
const pieces = (count: number, payload: string) => [
  rawFrame({ payload, fin: false }),
  ...Array.from({ length: count - 1 }, () => rawFrame({ opcode: opcodes.continuation, payload, fin: false })),
]
const closeFrame = (code: number, words: Buffer | string = '') =>
  rawFrame({
    opcode: opcodes.close,
    payload: Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(words)]),
  })

const unlawful: Readonly<Record<string, readonly [code: number, ...bytes: Buffer[]]>> = {
  'a text that is not masked': [1002, rawFrame({ payload: ping, mask: false })],
  'a ping that is not masked': [1002, rawFrame({ opcode: opcodes.ping, mask: false })],
  'a close that is not masked': [1002, rawFrame({ opcode: opcodes.close, mask: false })],
  'the first reserved bit, which means compression': [1002, rawFrame({ payload: ping, reserved: 4 })],
  'the second reserved bit': [1002, rawFrame({ payload: ping, reserved: 2 })],
  'the third reserved bit': [1002, rawFrame({ payload: ping, reserved: 1 })],
  ...Object.fromEntries(
    [3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) => [`the opcode ${opcode}`, [1002, rawFrame({ opcode })]]),
  ),
  'a continuation of nothing': [1002, rawFrame({ opcode: opcodes.continuation, payload: ping })],
  'a text within a text': [1002, ...pieces(1, '{'), rawFrame({ payload: ping })],
  'a control frame of 126 bytes': [1002, rawFrame({ opcode: opcodes.ping, payload: 'x'.repeat(126) })],
  'a control frame in pieces': [1002, rawFrame({ opcode: opcodes.ping, fin: false })],
  'a close frame with half a code': [1002, rawFrame({ opcode: opcodes.close, payload: 'x' })],
  'a close frame with a code that nobody may send': [1002, closeFrame(1005)],
  'a close frame with a code that is none': [1002, closeFrame(77)],
  'a close frame whose words are no UTF-8': [1007, closeFrame(1000, Buffer.from([0xff]))],
  'a byte that is no UTF-8': [1007, rawFrame({ payload: Buffer.from([0x22, 0xff, 0x22]) })],
  'UTF-8 that is longer than need be': [1007, rawFrame({ payload: Buffer.from([0xc0, 0xaf]) })],
  'half a character of UTF-16 as UTF-8': [1007, rawFrame({ payload: Buffer.from([0xed, 0xa0, 0x80]) })],
  'a character that ends too soon': [1007, rawFrame({ payload: Buffer.from('é').subarray(0, 1) })],
  'a character beyond the last': [1007, rawFrame({ payload: Buffer.from([0xf4, 0x90, 0x80, 0x80]) })],
  'one byte more than a frame may have': [1009, rawFrame({ payload: ' '.repeat(65_537) })],
  'the claim to be one byte too long, and no byte of it': [1009, rawFrame({ claims: 65_537n })],
  'the claim to be as long as a number can say': [1009, rawFrame({ claims: 2n ** 64n - 1n })],
  'the claim to have 2 ^ 53 bytes': [1009, rawFrame({ claims: 2n ** 53n })],
  'pieces that are too long together': [1009, ...pieces(5, ' '.repeat(16_000))],
  'pieces without end': [1008, ...pieces(1_025, ' ')],
  'empty pieces without end': [1008, ...pieces(1_025, '')],
  'a binary frame': [closeCodes.protocol_error, rawFrame({ opcode: opcodes.binary, payload: ping })],
  'an empty text': [closeCodes.protocol_error, rawFrame({ payload: '' })],
}

describe.each([
  ['before hello', open],
  ['after hello', enter],
])('%s', (_when, begin) => {
  it.each(Object.entries(unlawful))('a socket is closed for %s (V1)', async (_what, [code, ...bytes]) => {
    const raw = await begin()
    void raw.write(Buffer.concat(bytes))
    expect(await raw.closed).toBe(code)
    raw.finish()
    await raw.ended
    expect(raw.frames.at(-1)?.opcode).toBe(opcodes.close)
  })
})

it('a frame that comes byte by byte without end is not kept byte by byte (V1)', async () => {
  const raw = await open()
  const frame = rawFrame({ payload: ' '.repeat(60_000) })
  await raw.trickle(frame.subarray(0, 1_100))
  expect(await raw.closed).toBe(1008)
})

it('a compressed frame is not taken, whatever was offered (V1)', async () => {
  const raw = await connectRaw(world.url)
  const offer = 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, x-webkit-deflate-frame'
  expect(await raw.upgrade([...handshakeLines, offer])).toContain('101')
  expect(await raw.head).not.toMatch(/sec-websocket-extensions/i)
  void raw.write(rawFrame({ payload: Buffer.from('4a4c4a06000000', 'hex'), reserved: 4 }))
  expect(await raw.closed).toBe(1002)
})

it('nothing follows the close frame, not even answers that were waiting (V1)', async () => {
  const raw = await enter()
  const commands = Array.from({ length: 40 }, (_, id) => rawFrame({ payload: JSON.stringify({ id, op: 'users.me' }) }))
  void raw.write(Buffer.concat([...commands, rawFrame({ opcode: 3 })]))
  expect(await raw.closed).toBe(1002)
  raw.finish()
  await raw.ended
  expect(raw.frames.at(-1)?.opcode).toBe(opcodes.close)
})

const character = Buffer.from('👍')
const halves = (text: Buffer, at: number) => [
  rawFrame({ payload: text.subarray(0, at), fin: false }),
  rawFrame({ opcode: opcodes.continuation, payload: text.subarray(at) }),
]
const inWords = (note: string) => Buffer.from(JSON.stringify({ id: 7, op: 'users.search', in: { q: note } }))
const lawful: Readonly<Record<string, readonly Buffer[]>> = {
  'in two pieces': halves(Buffer.from(ping), 9),
  'in pieces of one byte': [
    ...[...ping].map((payload, index) =>
      rawFrame({ opcode: index === 0 ? opcodes.text : opcodes.continuation, payload, fin: false }),
    ),
    rawFrame({ opcode: opcodes.continuation }),
  ],
  'cut within a character': halves(inWords('👍'), inWords('👍').indexOf(character) + 2),
  'with empty pieces': [
    rawFrame({ fin: false }),
    rawFrame({ opcode: opcodes.continuation, payload: ping, fin: false }),
    rawFrame({ opcode: opcodes.continuation }),
  ],
  'with a ping and a pong between its pieces': [
    ...halves(Buffer.from(ping), 5).slice(0, 1),
    rawFrame({ opcode: opcodes.ping, payload: 'still here?' }),
    rawFrame({ opcode: opcodes.pong, payload: 'nobody asked' }),
    ...halves(Buffer.from(ping), 5).slice(1),
  ],
  'with a key of nothing': [rawFrame({ payload: ping, mask: Buffer.alloc(4) })],
  'with its length in 16 bits': [rawFrame({ payload: ping, lengthBits: 16 })],
  'with its length in 64 bits': [rawFrame({ payload: ping, lengthBits: 64 })],
  'as long as it may be': [rawFrame({ payload: ping.padEnd(65_536) })],
  'after a ping as long as it may be': [
    rawFrame({ opcode: opcodes.ping, payload: 'x'.repeat(125) }),
    rawFrame({ payload: ping }),
  ],
}

describe('a command', () => {
  it.each(Object.entries(lawful))('%s is answered (V1)', async (_how, bytes) => {
    const raw = await enter()
    await raw.write(Buffer.concat(bytes))
    expect((await raw.answer(7)).ok).toBeDefined()
    const pings = bytes.filter((each) => ((each[0] ?? 0) & 0x0f) === opcodes.ping)
    expect(raw.frames.filter(({ opcode }) => opcode === opcodes.pong)).toHaveLength(pings.length)
  })

  it('whose every byte comes alone is answered, and so is the handshake before it (V1)', async () => {
    const raw = await connectRaw(world.url)
    const request = ['GET /api/v1/live HTTP/1.1', ...handshakeLines, '', ''].join('\r\n')
    await raw.trickle(request)
    expect(await raw.head).toContain('101')
    await raw.trickle(rawFrame({ payload: JSON.stringify({ id: 1, op: 'hello', in: { token: someone.token } }) }))
    expect((await raw.answer(1)).ok).toBeDefined()
  })
})

it.each([
  ['with a code and words', closeFrame(1000, 'good bye'), 1000],
  ['with a code of its own', closeFrame(4999), 4999],
])('a client that says good bye %s is answered with the same (V1)', async (_how, bytes, code) => {
  const raw = await enter()
  await raw.write(Buffer.concat([bytes, rawFrame({ payload: ping })]))
  expect(await raw.closed).toBe(code)
  raw.finish()
  await raw.ended
  expect(raw.answers(7)).toEqual([])
})
