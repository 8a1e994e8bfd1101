import type { Duplex } from 'node:stream'

/** Beyond this a connection is lagging: what it would hear is dropped, and it is told to pull once it has caught up. */
const softLimit = 256 * 1024
/** Beyond this it is given up. */
const hardLimit = 2 * 1024 * 1024

/** What everybody's frames are written by: one write per connection and tick, however many frames. */
const waiting = new Set<Outlet>()

function flushAll(): void {
  const outlets = [...waiting]
  waiting.clear()
  for (const outlet of outlets) outlet.flush()
}

/** The way out to one client. It holds a bounded number of bytes; answers always go out, events only while it keeps up. */
export class Outlet {
  readonly #socket: Duplex
  readonly #tooSlow: () => void
  readonly #caughtUp: () => void
  #frames: Buffer[] = []
  #bytes = 0
  #lagging = false

  constructor(socket: Duplex, ports: { tooSlow: () => void; caughtUp: () => void }) {
    this.#socket = socket
    this.#tooSlow = ports.tooSlow
    this.#caughtUp = ports.caughtUp
  }

  /** Sends a frame that must not be lost, such as an answer. */
  send(frame: Buffer): void {
    if (this.#bytes + this.#socket.writableLength > hardLimit) return this.#tooSlow()
    this.#frames.push(frame)
    this.#bytes += frame.length
    if (this.#frames.length > 1) return
    if (waiting.size === 0) setImmediate(flushAll)
    waiting.add(this)
  }

  /** Sends an event, unless the client is too far behind. Answers whether it went out. */
  offer(frame: Buffer): boolean {
    if (this.#lagging) return false
    if (this.#bytes + this.#socket.writableLength > softLimit) {
      this.#lagging = true
      this.#socket.once('drain', () => {
        this.#lagging = false
        this.#caughtUp()
      })
      return false
    }
    this.send(frame)
    return true
  }

  flush(): void {
    const frames = this.#frames
    this.#frames = []
    this.#bytes = 0
    if (this.#socket.destroyed || !this.#socket.writable) return
    if (frames.length === 1 && frames[0] !== undefined) this.#socket.write(frames[0])
    else this.#socket.write(Buffer.concat(frames))
  }
}
