import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { ScannerAway, type Scanner, type ScanVerdict } from './scanner.ts'

/** Without a word for so long it is taken to be away; a large archive may keep it busy. */
const silenceMs = 60_000
const pingMs = 2_000

/** A clamd by its address: `tcp://host:port`, or `unix:///path`. */
export function clamav(url: URL): Scanner {
  const place =
    url.protocol === 'unix:'
      ? { path: decodeURIComponent(url.pathname) }
      : { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) }
  return { scan: (bytes, signal) => scan(connect(place), bytes, signal), ping: () => ping(connect(place)) }
}

async function scan(socket: Socket, bytes: Readable, signal: AbortSignal): Promise<ScanVerdict> {
  const stop = () => socket.destroy(new ScannerAway('nobody waits for the scan any more'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    const answer = answerOf(socket)
    // It may answer before it has all of it; then nobody listens to the rest.
    const sent = send(socket, bytes).catch((error: unknown) => {
      if (!socket.destroyed) throw error
    })
    const said = await Promise.race([answer, sent.then(() => answer)])
    return read(said)
  } finally {
    signal.removeEventListener('abort', stop)
    socket.destroy()
    bytes.destroy()
  }
}

async function ping(socket: Socket): Promise<void> {
  try {
    socket.write('zPING\0')
    const said = await answerOf(socket, pingMs)
    if (!said.startsWith('PONG')) throw new ScannerAway('the scanner does not answer as one')
  } finally {
    socket.destroy()
  }
}

/** Each piece is preceded by its length, and an empty one is the end. */
async function send(socket: Socket, bytes: Readable): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(piece.length)
    socket.write(head)
    if (!socket.write(piece)) await drained(socket)
  }
  socket.write(Buffer.alloc(4))
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('drain', resolve)
    socket.once('close', () => reject(new ScannerAway('the scanner hung up')))
  })
}

function answerOf(socket: Socket, patienceMs = silenceMs): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    socket.setTimeout(patienceMs, () => socket.destroy(new ScannerAway('the scanner says nothing')))
    socket.on('data', (piece: Buffer) => (said += piece.toString()))
    socket.once('error', (error) => reject(awayBy(error)))
    socket.once('close', () => {
      if (said.includes('\0') || said.includes('\n')) resolve(said)
      else reject(new ScannerAway('the scanner hung up without an answer'))
    })
  })
}

/** Names what happened, and no address: administrators read it, operators know where theirs is. */
function awayBy(error: NodeJS.ErrnoException): ScannerAway {
  return new ScannerAway(`the scanner cannot be reached (${error.code ?? error.name})`)
}

function read(said: string): ScanVerdict {
  const line = said.replace(/[\0\n].*$/s, '')
  if (line === 'stream: OK') return { is: 'clean' }
  const by = /^stream: (.+) FOUND$/.exec(line)?.[1]
  if (by !== undefined) return { is: 'infected', by }
  if (/size limit exceeded/i.test(line)) return { is: 'unscanned', why: line }
  throw new ScannerAway(`the scanner answered: ${line.slice(0, 200)}`)
}
