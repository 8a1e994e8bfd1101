import { connect, type Socket } from 'node:net'

/** What a run of requests over a fixed number of connections showed. */
export interface LoadFigures {
  readonly requests: number
  readonly perSecond: number
  readonly medianMs: number
  readonly p95Ms: number
  /** The share of one processor that making the load took. Close to 1 means that it measured itself. */
  readonly generatorLoad: number
}

export interface LoadOptions {
  readonly port: number
  readonly request: string
  readonly connections: number
  readonly seconds: number
}

/**
 * Sends the same request over and over, one at a time per connection, on plain sockets: the cheapest client Node allows,
 * so that the server is what is measured. Every answer must be a 200.
 */
export async function loadHttp(options: LoadOptions): Promise<LoadFigures> {
  const latencies: number[] = []
  const sockets = await Promise.all(Array.from({ length: options.connections }, () => open(options.port)))
  const cpuBefore = process.cpuUsage()
  const startedAt = performance.now()
  const endsAt = startedAt + options.seconds * 1000
  await Promise.all(sockets.map((socket) => drive(socket, options.request, endsAt, latencies)))
  const elapsedMs = performance.now() - startedAt
  const cpu = process.cpuUsage(cpuBefore)
  for (const socket of sockets) socket.destroy()
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN
  return {
    requests: latencies.length,
    perSecond: (latencies.length / elapsedMs) * 1000,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    generatorLoad: (cpu.user + cpu.system) / 1000 / elapsedMs,
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.once('error', reject)
    socket.once('connect', () => resolve(socket))
  })
}

function drive(socket: Socket, request: string, endsAt: number, latencies: number[]): Promise<void> {
  const bytes = Buffer.from(request)
  return new Promise((resolve, reject) => {
    let sentAt = 0
    let received = ''
    const send = () => {
      received = ''
      sentAt = performance.now()
      socket.write(bytes)
    }
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed a connection')))
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1')
      if (!isWhole(received)) return
      if (!received.startsWith('HTTP/1.1 200')) return reject(new Error(`not a success: ${received.slice(0, 200)}`))
      const now = performance.now()
      latencies.push(now - sentAt)
      if (now < endsAt) return send()
      socket.removeAllListeners('close')
      resolve()
    })
    send()
  })
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1]
  if (length === undefined) throw new Error('an answer without a length')
  return text.length >= head + 4 + Number(length)
}
