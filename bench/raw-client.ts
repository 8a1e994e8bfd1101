import { connect, type Socket } from 'node:net'

/** Told of every frame by where it lies, so that nothing is copied for what is only counted. */
export type OnFrame = (buffer: Buffer, start: number, end: number) => void

export interface RawOptions {
  readonly host: string
  readonly port: number
  readonly path: string
  readonly onFrame: OnFrame
  readonly onClose: () => void
}

/** One buffer for all sockets of the process: what arrives is looked at before anything else does. */
const shared = Buffer.allocUnsafeSlow(256 * 1024)
const endOfHead = Buffer.from('\r\n\r\n')

/** The cheapest WebSocket client that Node allows: a plain socket, masked frames out, frames in by their place. */
export class RawClient {
  readonly #socket: Socket
  readonly #onFrame: OnFrame
  /** The beginning of a frame whose end has not come yet. */
  #rest: Buffer | null = null
  #opened: ((answer: 'ok' | Error) => void) | null = null

  constructor(options: RawOptions, opened: (answer: 'ok' | Error) => void) {
    this.#onFrame = options.onFrame
    this.#opened = opened
    const { host, port, path } = options
    this.#socket = connect({
      host,
      port,
      onread: { buffer: shared, callback: (length) => this.#read(shared.subarray(0, length)) },
    })
    this.#socket.setNoDelay(true)
    this.#socket.on('error', (error) => this.#settle(error))
    this.#socket.on('close', () => {
      this.#settle(new Error('closed before it was open'))
      options.onClose()
    })
    this.#socket.on('connect', () =>
      this.#socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      ),
    )
  }

  send(text: string): void {
    this.#socket.write(maskedFrame(text))
  }

  destroy(): void {
    this.#socket.destroy()
  }

  #settle(answer: 'ok' | Error): void {
    this.#opened?.(answer)
    this.#opened = null
  }

  #read(chunk: Buffer): boolean {
    let data = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk])
    this.#rest = null
    if (this.#opened !== null) {
      const end = data.indexOf(endOfHead)
      if (end < 0) return this.#keep(data)
      if (data.toString('latin1', 9, 12) !== '101') {
        this.#settle(new Error(`no upgrade: ${data.toString('latin1', 0, 60)}`))
        return true
      }
      data = data.subarray(end + 4)
      this.#settle('ok')
    }
    const used = readFrames(data, this.#onFrame)
    return used === data.length || this.#keep(data.subarray(used))
  }

  #keep(part: Buffer): boolean {
    this.#rest = Buffer.from(part)
    return true
  }
}

/** Tells of each whole frame with data and answers how many bytes they took. */
function readFrames(data: Buffer, onFrame: OnFrame): number {
  let at = 0
  while (at + 2 <= data.length) {
    const short = (data[at + 1] ?? 0) & 0x7f
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    if (at + head > data.length) break
    const length =
      short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2))
    if (at + head + length > data.length) break
    // A close or a ping says nothing that was asked for.
    if (((data[at] ?? 0) & 0x0f) < 8) onFrame(data, at + head, at + head + length)
    at += head + length
  }
  return at
}

/** Clients must mask; a mask of zeros costs the generator nothing and the server what any mask does. */
function maskedFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 6 : 8
  const frame = Buffer.alloc(head + length)
  frame[0] = 0x81
  if (head === 6) frame[1] = 0x80 | length
  else {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  }
  frame.write(text, head)
  return frame
}
