import { basePath, type ErrorBody, type LiveEvent } from '@parley/protocol'
import { WebSocket } from 'ws'
import { Heard } from './heard.ts'

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

export async function openSocket(url: string, headers: Readonly<Record<string, string>> = {}): Promise<TestSocket> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${basePath}/live`, { headers })
  const heard = new Heard()
  const answers = new Map<number, (answer: Answer) => void>()
  let nextId = 0
  socket.on('message', (data: Buffer) => {
    const message: Answer | LiveEvent = JSON.parse(data.toString())
    if ('re' in message) return answers.get(message.re)?.(message)
    heard.take(message)
  })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    events: heard.events,
    closed,
    command(op, input = {}) {
      const id = (nextId += 1)
      const answer = new Promise<Answer>((resolve) => answers.set(id, resolve))
      socket.send(JSON.stringify({ id, op, in: input }))
      return answer
    },
    raw: (data) => socket.send(data),
    heard: (fits) => heard.first(fits),
    close: () => socket.close(),
  }
}
