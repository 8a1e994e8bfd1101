import { basePath, type ErrorBody, type LiveEvent, passingEvents, roomEvents } from '@parley/protocol'
import { WebSocket } from 'ws'

interface Answer {
  readonly re: number
  readonly ok?: unknown
  readonly error?: ErrorBody['error']
}

/** A live connection by hand: frames as a test wants them, and everything that came back. */
export interface TestSocket {
  readonly events: readonly LiveEvent[]
  /** Resolves with the code when the server closes it. */
  readonly closed: Promise<number>
  /** Sends one command and resolves with its answer, whichever it is. */
  command(op: string, input?: object): Promise<Answer>
  /** Sends a frame as it is. */
  raw(data: string | Buffer): void
  /** Resolves with the first event, of those heard and those to come, that fits. */
  heard(fits: (event: LiveEvent) => boolean): Promise<LiveEvent>
  close(): void
}

/** What the server says must be what the contract says it does. */
function checkEvent({ ev, data }: LiveEvent): void {
  ;({ ...roomEvents, ...passingEvents })[ev].parse(data)
}

export async function openSocket(url: string, headers: Readonly<Record<string, string>> = {}): Promise<TestSocket> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${basePath}/live`, { headers })
  const events: LiveEvent[] = []
  const answers = new Map<number, (answer: Answer) => void>()
  const waiting = new Set<{ fits: (event: LiveEvent) => boolean; resolve: (event: LiveEvent) => void }>()
  let nextId = 0
  socket.on('message', (data: Buffer) => {
    const message: Answer | LiveEvent = JSON.parse(data.toString())
    if ('re' in message) return answers.get(message.re)?.(message)
    checkEvent(message)
    events.push(message)
    for (const each of waiting) {
      if (!each.fits(message)) continue
      waiting.delete(each)
      each.resolve(message)
    }
  })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    events,
    closed,
    command(op, input = {}) {
      const id = (nextId += 1)
      const answer = new Promise<Answer>((resolve) => answers.set(id, resolve))
      socket.send(JSON.stringify({ id, op, in: input }))
      return answer
    },
    raw: (data) => socket.send(data),
    heard(fits) {
      const known = events.find(fits)
      if (known !== undefined) return Promise.resolve(known)
      return new Promise((resolve) => waiting.add({ fits, resolve }))
    },
    close: () => socket.close(),
  }
}
