import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A network between clients and a server, which a test can spoil. */
export interface Wire {
  /** What clients open. */
  readonly url: string
  /** From now on it leads there. */
  aim(url: string): void
  /** Ends every connection without a goodbye. */
  cut(): void
  /** Ends every connection without a goodbye once so many more bytes have passed, wherever in a message that is. */
  cutAfter(bytes: number): void
  /** From now on every piece takes so long to pass; zero is at once. */
  slow(ms: number): void
  /** Nothing passes any more, and nobody is told; until `thaw`. */
  freeze(): void
  thaw(): void
  close(): Promise<void>
}

interface Line {
  readonly near: Socket
  readonly far: Socket
  /** How many bytes may still pass; null is without end. */
  left: number | null
  /** All have passed that may; it ends as soon as they have arrived. */
  isOver: boolean
  /** Lets pass what was held back, one for each way. */
  readonly goOn: (() => void)[]
}

export async function openWire(url: string): Promise<Wire> {
  let target = new URL(url)
  let isFrozen = false
  let slowness = 0
  const lines = new Set<Line>()

  function cut(line: Line): void {
    lines.delete(line)
    line.near.destroy()
    line.far.destroy()
  }

  function pass(line: Line, from: Socket, to: Socket): void {
    let held: Buffer | null = null
    let isLast = false

    function letThrough(chunk: Buffer): void {
      // What comes after a cut is not what follows the last that passed.
      if (line.isOver) return
      if (line.left !== null && chunk.length >= line.left) {
        line.isOver = true
        to.write(chunk.subarray(0, line.left), () => cut(line))
        return
      }
      if (line.left !== null) line.left -= chunk.length
      if (!to.write(chunk)) {
        from.pause()
        to.once('drain', () => !isFrozen && held === null && from.resume())
      }
    }

    function goOn(): void {
      if (isFrozen || !lines.has(line)) return
      from.resume()
      const chunk = held
      held = null
      if (chunk !== null) letThrough(chunk)
      if (isLast) to.end()
      if (from.destroyed) cut(line)
    }

    line.goOn.push(goOn)
    from.on('data', (chunk: Buffer) => {
      if (slowness === 0) return letThrough(chunk)
      held = chunk
      from.pause()
      setTimeout(goOn, slowness)
    })
    from.on('end', () => {
      isLast = true
      if (held === null) to.end()
    })
    from.on('error', () => cut(line))
    from.on('close', () => held === null && cut(line))
  }

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const line: Line = { near, far, left: null, isOver: false, goOn: [] }
    lines.add(line)
    pass(line, near, far)
    pass(line, far, near)
    if (isFrozen) near.pause()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    aim(to) {
      target = new URL(to)
    },
    cut() {
      for (const line of lines) cut(line)
    },
    cutAfter(bytes) {
      for (const line of lines) line.left = bytes
    },
    slow(ms) {
      slowness = ms
    },
    freeze() {
      isFrozen = true
      for (const { near, far } of lines) for (const socket of [near, far]) socket.pause()
    },
    thaw() {
      isFrozen = false
      for (const { goOn } of lines) for (const each of goOn) each()
    },
    async close() {
      for (const line of lines) cut(line)
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
