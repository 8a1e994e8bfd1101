import type { Duplex } from 'node:stream'
import { type FrameHearer, type FrameLimits, FrameReader, noCode, opcodes } from './frame-reader.ts'

/** So many answers to pings may be on their way: who sends more and reads none is not there. */
const mostPongs = 60

/** What one WebSocket is about. */
export interface WireHearer {
  receive(data: Buffer, isBinary: boolean): void
  /** Nothing may be written any more. May be told more than once. */
  closed(): void
}

export interface WireOptions extends FrameLimits {
  /** For the client to hang up once it has been told good bye. */
  readonly byeMs: number
}

/**
 * A socket on which frames are spoken, from after the handshake to its end. All there is of it is this object and the reader: with
 * thousands that are silent, what each costs is what all cost.
 */
export class Wire implements FrameHearer {
  readonly #socket: Duplex
  readonly #hearer: WireHearer
  readonly #options: WireOptions
  readonly #reader: FrameReader
  #pongs = 0
  /** Once good bye is said. */
  #hangingUp: NodeJS.Timeout | null = null

  constructor(socket: Duplex, hearer: WireHearer, options: WireOptions) {
    this.#socket = socket
    this.#hearer = hearer
    this.#options = options
    this.#reader = new FrameReader(this, options)
  }

  read(chunk: Buffer): void {
    this.#reader.read(chunk)
  }

  /** Says good bye, and waits for the other side to do the same. */
  close(code: number, reason: string): void {
    if (this.#hangingUp !== null) return
    const named = Buffer.from([code >> 8, code & 0xff])
    this.#write(opcodes.close, code === noCode ? Buffer.alloc(0) : Buffer.concat([named, Buffer.from(reason)]))
    this.#hangingUp = setTimeout(() => this.#socket.destroy(), this.#options.byeMs)
  }

  /** The socket is no more. */
  gone(): void {
    if (this.#hangingUp !== null) clearTimeout(this.#hangingUp)
    this.#reader.stop()
    this.#hearer.closed()
  }

  message(data: Buffer, isBinary: boolean): void {
    if (this.#hangingUp === null) this.#hearer.receive(data, isBinary)
  }

  ping(data: Buffer): void {
    if (this.#hangingUp !== null) return
    if (this.#pongs >= mostPongs) return void this.#socket.destroy()
    this.#pongs += 1
    this.#write(opcodes.pong, data, () => {
      this.#pongs -= 1
    })
  }

  farewell(code: number): void {
    this.#hearer.closed()
    this.close(code, '')
    this.#socket.end()
  }

  fault(code: number): void {
    this.#hearer.closed()
    this.close(code, '')
  }

  /** What is said of the conversation itself is never long. */
  #write(opcode: number, payload: Buffer, written?: () => void): void {
    if (!this.#socket.writable) return
    this.#socket.write(Buffer.concat([Buffer.from([0x80 | opcode, payload.length]), payload]), written)
  }
}
