import { isUtf8 } from 'node:buffer'

/** What a WebSocket says when it closes because of what came. */
const faults = { unlawful: 1002, notText: 1007, tooManyPieces: 1008, tooLong: 1009 } as const
/** A close frame that names no code. */
export const noCode = 1005

export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Who is told what the frames say. */
export interface FrameHearer {
  message(data: Buffer, isBinary: boolean): void
  ping(data: Buffer): void
  /** The other side says good bye. Nothing is read after it. */
  farewell(code: number): void
  /** What came is against the law, by the code that says so. Nothing is read after it. */
  fault(code: number): void
}

export interface FrameLimits {
  /** Of one message, in all its pieces. */
  readonly bytes: number
  /** Of one message, and of one frame as it comes: each costs some hundred bytes however small it is. */
  readonly pieces: number
}

interface Head {
  readonly opcode: number
  readonly isLast: boolean
  /** Where the mask begins, counted from the beginning of the frame. */
  readonly maskAt: number
  readonly length: number
}

/** What most readers have of a frame or a message most of the time, without each having an empty list of its own. */
const none: Buffer[] = []
const maskLength = 4

/** Reads the frames that a client sends, as RFC 6455 has them. What comes it may change: it takes the mask off in place. */
export class FrameReader {
  readonly #hearer: FrameHearer
  readonly #limits: FrameLimits
  /** Of a frame that is not all there. */
  #chunks = none
  #gathered = 0
  /** It is not worth looking before there is so much. */
  #needed = 0
  /** Of a message that is not all there. */
  #pieces = none
  #length = 0
  #opcode: number = opcodes.continuation
  #isOver = false

  constructor(hearer: FrameHearer, limits: FrameLimits) {
    this.#hearer = hearer
    this.#limits = limits
  }

  read(chunk: Buffer): void {
    const data = this.#isOver ? null : this.#gather(chunk)
    if (data === null) return
    let at = 0
    while (!this.#isOver) {
      const head = this.#headAt(data, at)
      if (head === null) return this.#keep(data, at)
      at += head.maskAt + maskLength + head.length
      this.#take(head, unmasked(data, at, head.length))
    }
  }

  /** Reads nothing more. */
  stop(): void {
    this.#isOver = true
    this.#chunks = none
    this.#pieces = none
  }

  #gather(chunk: Buffer): Buffer | null {
    if (this.#chunks === none) return chunk
    this.#chunks.push(chunk)
    this.#gathered += chunk.length
    if (this.#gathered >= this.#needed) return Buffer.concat(this.#chunks)
    if (this.#chunks.length >= this.#limits.pieces) this.#fail(faults.tooManyPieces)
    return null
  }

  /** As a copy of its own: what else came with it is not kept. */
  #keep(data: Buffer, at: number): void {
    if (this.#isOver) return
    this.#gathered = data.length - at
    this.#chunks = this.#gathered === 0 ? none : [ownCopy(data.subarray(at))]
  }

  /** Null while the frame is not all there, and when it is none. */
  #headAt(data: Buffer, at: number): Head | null {
    const [first, second] = [data[at], data[at + 1]]
    if (first === undefined || second === undefined) return this.#wait(2)
    const [opcode, isLast, short] = [first & 0x0f, first >= 0x80, second & 0x7f]
    const isMasked = second >= 0x80
    if ((first & 0x70) !== 0 || !isMasked || !this.#isExpected(opcode, isLast, short))
      return this.#fail(faults.unlawful)
    const maskAt = short < 126 ? 2 : short === 126 ? 4 : 10
    if (data.length - at < maskAt) return this.#wait(maskAt)
    const length =
      short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2))
    if (length + this.#length > this.#limits.bytes && opcode < opcodes.close) return this.#fail(faults.tooLong)
    const whole = maskAt + maskLength + length
    return data.length - at < whole ? this.#wait(whole) : { opcode, isLast, maskAt, length }
  }

  #isExpected(opcode: number, isLast: boolean, short: number): boolean {
    switch (opcode) {
      case opcodes.continuation:
        return this.#opcode !== opcodes.continuation
      case opcodes.text:
      case opcodes.binary:
        return this.#opcode === opcodes.continuation
      case opcodes.close:
      case opcodes.ping:
      case opcodes.pong:
        return isLast && short < 126
      default:
        return false
    }
  }

  #wait(bytes: number): null {
    this.#needed = bytes
    return null
  }

  #fail(code: number): null {
    this.stop()
    this.#hearer.fault(code)
    return null
  }

  #take({ opcode, isLast }: Head, payload: Buffer): void {
    if (opcode === opcodes.ping) this.#hearer.ping(payload)
    else if (opcode === opcodes.close) this.#takeFarewell(payload)
    else if (opcode !== opcodes.pong) this.#takePiece(opcode, isLast, payload)
  }

  #takePiece(opcode: number, isLast: boolean, payload: Buffer): void {
    if (this.#opcode === opcodes.continuation) this.#opcode = opcode
    if (isLast) return this.#finish(payload)
    if (this.#pieces.length >= this.#limits.pieces) return void this.#fail(faults.tooManyPieces)
    if (this.#pieces === none) this.#pieces = []
    this.#pieces.push(ownCopy(payload))
    this.#length += payload.length
  }

  #finish(last: Buffer): void {
    const data = this.#pieces === none ? last : Buffer.concat([...this.#pieces, last])
    const isBinary = this.#opcode === opcodes.binary
    this.#pieces = none
    this.#length = 0
    this.#opcode = opcodes.continuation
    if (isBinary || isUtf8(data)) this.#hearer.message(data, isBinary)
    else this.#fail(faults.notText)
  }

  #takeFarewell(payload: Buffer): void {
    const code = payload.length < 2 ? noCode : payload.readUInt16BE(0)
    if (payload.length > 0 && !maySay(code)) return void this.#fail(faults.unlawful)
    if (!isUtf8(payload.subarray(2))) return void this.#fail(faults.notText)
    this.stop()
    this.#hearer.farewell(code)
  }
}

/** The bytes before `end` without the mask before them. */
function unmasked(data: Buffer, end: number, length: number): Buffer {
  const start = end - length
  const mask = data.readUInt32BE(start - maskLength)
  const payload = data.subarray(start, end)
  if (mask === 0) return payload
  for (let i = 0; i < length; i += 1) payload[i] = (payload[i] ?? 0) ^ ((mask >>> (24 - ((i & 3) << 3))) & 0xff)
  return payload
}

/** The codes that may stand in a close frame: those of the law, of libraries, and of everybody's own. */
function maySay(code: number): boolean {
  const isReserved = code === 1004 || code === 1005 || code === 1006
  return (code >= 1000 && code <= 1014 && !isReserved) || (code >= 3000 && code <= 4999)
}

function ownCopy(part: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(part.length)
  part.copy(copy)
  return copy
}
