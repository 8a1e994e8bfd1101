import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { basePath } from '@parley/protocol'
import { onTestFinished } from 'vitest'

/** What a WebSocket frame is for, by its number. */
export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** A frame in every way that a client could write one, right or wrong. */
export interface RawFrame {
  readonly opcode?: number
  readonly fin?: boolean
  /** The three reserved bits as a number: 4 is the first of them. */
  readonly reserved?: number
  /** A key to mask with; false for a frame that is not masked. */
  readonly mask?: Buffer | false
  readonly payload?: Buffer | string
  /** What the head says the length is; what it is, unless a test lies. */
  readonly claims?: bigint
  /** In how many bits it says so: the fewest, unless a test wastes some. */
  readonly lengthBits?: 7 | 16 | 64
}

export function rawFrame(frame: RawFrame): Buffer {
  const { opcode = opcodes.text, fin = true, reserved = 0, mask = randomBytes(4) } = frame
  const payload = Buffer.from(frame.payload ?? '')
  const claims = frame.claims ?? BigInt(payload.length)
  const bits = frame.lengthBits ?? (claims < 126n ? 7 : claims < 65_536n ? 16 : 64)
  const length = Buffer.alloc(bits === 7 ? 1 : bits === 16 ? 3 : 9)
  length[0] = (mask === false ? 0 : 0x80) | (bits === 7 ? Number(claims) : bits === 16 ? 126 : 127)
  if (bits === 16) length.writeUInt16BE(Number(claims), 1)
  if (bits === 64) length.writeBigUInt64BE(claims, 1)
  const first = Buffer.from([(fin ? 0x80 : 0) | (reserved << 4) | opcode])
  if (mask === false) return Buffer.concat([first, length, payload])
  const masked = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))
  return Buffer.concat([first, length, mask, masked])
}

/** What a client says of itself when it wants a WebSocket. */
export const handshakeLines: readonly string[] = [
  'Host: a',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
]

/** A frame as it came. */
export interface ReceivedFrame {
  readonly opcode: number
  readonly payload: Buffer
}

interface RawAnswerTo {
  readonly ok?: unknown
  readonly error?: { readonly reason: string }
}

/** The code that a WebSocket has when it ends without a word. */
export const endedWithoutWord = 1006

/**
 * A client made of nothing but a TCP connection: it writes what a test wants, in the pieces a test wants, and never
 * answers anything by itself.
 */
export class RawSocket {
  /** Every frame so far. */
  readonly frames: ReceivedFrame[] = []
  /** The head of the server's first answer. */
  readonly head: Promise<string>
  /** Resolves with the code of the server's close frame, or when the connection ends without one. */
  readonly closed: Promise<number>
  /** Resolves when the server has let go of the connection. */
  readonly ended: Promise<void>
  readonly #socket: Socket
  readonly #waiting = new Set<() => void>()
  #bytes = Buffer.alloc(0)
  #resolveHead: (head: string) => void = () => {}
  #resolveClosed: (code: number) => void = () => {}
  #isOpen = false

  constructor(socket: Socket) {
    this.#socket = socket
    this.head = new Promise((resolve) => (this.#resolveHead = resolve))
    this.closed = new Promise((resolve) => (this.#resolveClosed = resolve))
    this.ended = new Promise((resolve) => {
      for (const end of ['end', 'close']) socket.once(end, resolve)
    })
    void this.ended.then(() => {
      this.#resolveHead(this.#bytes.toString())
      this.#resolveClosed(endedWithoutWord)
    })
    // A connection that the server resets has ended, like any other.
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => this.#take(chunk))
    socket.setNoDelay(true)
  }

  /** What came and was not taken for a frame. */
  get text(): string {
    return this.#bytes.toString()
  }

  get hasEnded(): boolean {
    return this.#socket.readableEnded || this.#socket.destroyed
  }

  /** Whether the connection is gone in both directions. */
  get isCut(): boolean {
    return this.#socket.destroyed
  }

  /** Resolves when it is on its way, which is never as long as the server does not read. */
  async write(bytes: Buffer | string): Promise<void> {
    await new Promise<void>((resolve) => this.#socket.write(bytes, () => resolve()))
  }

  /** One byte at a time, each with a turn of the event loop of its own, so that each arrives alone. */
  async trickle(bytes: Buffer | string): Promise<void> {
    for (const byte of Buffer.from(bytes)) {
      if (this.#socket.destroyed) return
      this.#socket.write(Buffer.from([byte]))
      await new Promise((resolve) => setImmediate(resolve))
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** Resolves with the first line of the answer. */
  async upgrade(lines: readonly string[] = handshakeLines): Promise<string> {
    await this.write(handshakeWith(lines))
    return (await this.head).split('\r\n', 1)[0] ?? ''
  }

  /** Opens the WebSocket, says hello with the id 0 and resolves with the answer. */
  async hello(token: string, held: object = {}): Promise<RawAnswerTo> {
    await this.upgrade()
    await this.say({ id: 0, op: 'hello', in: { token, ...held } })
    return await this.answer(0)
  }

  say(message: unknown): Promise<void> {
    return this.write(rawFrame({ payload: JSON.stringify(message) }))
  }

  /** The answer to the command of this id, once it is here. */
  async answer(id: number): Promise<RawAnswerTo> {
    await this.until(() => this.answers(id).length > 0)
    return this.answers(id)[0] ?? {}
  }

  answers(id: number): RawAnswerTo[] {
    return this.messages().filter((message) => message['re'] === id)
  }

  /** Every text so far, as JSON. */
  messages(): Readonly<Record<string, unknown>>[] {
    return this.frames
      .filter(({ opcode }) => opcode === opcodes.text)
      .map(({ payload }): Readonly<Record<string, unknown>> => JSON.parse(payload.toString()))
  }

  /** Resolves when what has come makes it true. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.add(resolve)
        void this.ended.then(() => reject(new Error('the connection ended before it came')))
      })
    }
  }

  /** Reads nothing from now on, and so lets nothing in. */
  stopReading(): void {
    this.#socket.pause()
  }

  readAgain(): void {
    this.#socket.resume()
  }

  /** Ends its side as a well-mannered program does. */
  finish(): void {
    this.#socket.end()
  }

  /** Is gone without a word: what the server sends from now on is answered with a reset. */
  drop(): void {
    this.#socket.destroy()
  }

  /** Is gone so hard that the server is told: with a reset. */
  reset(): void {
    this.#socket.resetAndDestroy()
  }

  #take(chunk: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, chunk])
    if (!this.#isOpen) this.#takeHead()
    if (this.#isOpen) this.#takeFrames()
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }

  #takeHead(): void {
    const end = this.#bytes.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#bytes.subarray(0, end).toString()
    this.#resolveHead(head)
    this.#isOpen = head.startsWith('HTTP/1.1 101')
    if (this.#isOpen) this.#bytes = this.#bytes.subarray(end + 4)
  }

  #takeFrames(): void {
    for (let size = sizeOf(this.#bytes); size !== null && this.#bytes.length >= size.all; size = sizeOf(this.#bytes)) {
      const frame = { opcode: (this.#bytes[0] ?? 0) & 0x0f, payload: this.#bytes.subarray(size.head, size.all) }
      this.#bytes = this.#bytes.subarray(size.all)
      this.frames.push(frame)
      if (frame.opcode === opcodes.close) this.#resolveClosed(frame.payload.readUInt16BE(0))
    }
  }
}

export function handshakeWith(lines: readonly string[], request = `GET ${basePath}/live HTTP/1.1`): string {
  return `${[request, ...lines].join('\r\n')}\r\n\r\n`
}

export async function connectRaw(url: string): Promise<RawSocket> {
  const { hostname, port } = new URL(url)
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  const raw = new RawSocket(socket)
  onTestFinished(() => raw.drop())
  return raw
}

/** One whose handshake was accepted. */
export async function openRaw(url: string): Promise<RawSocket> {
  const raw = await connectRaw(url)
  const status = await raw.upgrade()
  if (!status.includes(' 101 ')) throw new Error(status)
  return raw
}

/** One that was welcomed. */
export async function enterRaw(url: string, { token }: { readonly token: string }): Promise<RawSocket> {
  const raw = await connectRaw(url)
  const { error } = await raw.hello(token)
  if (error !== undefined) throw new Error(error.reason)
  return raw
}

/** How long the next frame is, if enough of it is here to know. A server's frames are not masked. */
function sizeOf(bytes: Buffer): { readonly head: number; readonly all: number } | null {
  const short = bytes[1]
  if (short === undefined) return null
  const head = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < head) return null
  const length = head === 2 ? short : head === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  return { head, all: head + length }
}
