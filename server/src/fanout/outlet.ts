import type { Duplex } from 'node:stream'

/** Beyond this a connection is lagging: what it would hear is dropped, and it is told to pull once it has caught up. */
export const softLimit = 256 * 1024
/** Beyond this it is given up. */
const hardLimit = 2 * 1024 * 1024
/** So many are written to before others have their turn: a large room must not hold up everybody else. */
const sliceSize = 512

/** Whoever has something to write, in the order in which it came up. */
let waiting: Outlet[] = []
let isScheduled = false

/** One write per connection and tick, however many frames; who has the same frames is given the same bytes. */
function flushSome(): void {
  const slice = waiting.length > sliceSize ? waiting.splice(0, sliceSize) : waiting
  if (slice === waiting) waiting = []
  isScheduled = waiting.length > 0
  if (isScheduled) setImmediate(flushSome)
  for (const outlet of slice) outlet.flush()
}

/** The frames that were joined last: those who hear the same rooms mostly have just these to write. */
let joinedFrames: readonly Buffer[] = []
let joinedBytes: Buffer = Buffer.alloc(0)

function join(frames: readonly Buffer[]): Buffer {
  const [first] = frames
  if (frames.length === 1 && first !== undefined) return first
  const isSame = frames.length === joinedFrames.length && frames.every((frame, index) => frame === joinedFrames[index])
  if (!isSame) {
    joinedFrames = frames
    joinedBytes = Buffer.concat(frames)
  }
  return joinedBytes
}

export interface OutletPorts {
  tooSlow(): void
  caughtUp(): void
}

/** The way out to one client. It holds a bounded number of bytes; answers always go out, events only while it keeps up. */
export class Outlet {
  readonly #socket: Duplex
  readonly #ports: OutletPorts
  #frames: Buffer[] = none
  #bytes = 0
  #lagging = false

  constructor(socket: Duplex, ports: OutletPorts) {
    this.#socket = socket
    this.#ports = ports
  }

  /** Sends a frame that must not be lost, such as an answer. */
  send(frame: Buffer): void {
    if (this.#bytes + this.#socket.writableLength > hardLimit) return this.#ports.tooSlow()
    this.#bytes += frame.length
    if (this.#frames !== none) {
      this.#frames.push(frame)
      return
    }
    this.#frames = [frame]
    waiting.push(this)
    if (isScheduled) return
    isScheduled = true
    setImmediate(flushSome)
  }

  /** Sends an event, unless the client is too far behind. Answers whether it went out. */
  offer(frame: Buffer): boolean {
    if (this.#lagging) return false
    if (this.#bytes + this.#socket.writableLength > softLimit) {
      this.#lagging = true
      this.#socket.once('drain', () => {
        this.#lagging = false
        this.#ports.caughtUp()
      })
      return false
    }
    this.send(frame)
    return true
  }

  /** What is not written yet never will be. */
  drop(): void {
    this.#frames = none
    this.#bytes = 0
  }

  flush(): void {
    if (this.#frames === none) return
    const frames = this.#frames
    this.#frames = none
    this.#bytes = 0
    if (!this.#socket.destroyed && this.#socket.writable) this.#socket.write(join(frames))
  }
}

/** What most connections have to write most of the time, without each having an empty list of its own. */
const none: Buffer[] = []
