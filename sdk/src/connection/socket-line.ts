import { liveLimits, type LiveEvent, type WelcomeView } from '@parley/protocol/wire'
import { refusalOf } from '../http.ts'
import type { Timers } from '../timers.ts'
import { type CommandAnswer, Commands } from './commands.ts'
import type { Hello, Line, LineCall, LineEars, LineEnd } from './line.ts'
import type { WebSocketLike } from './web-socket.ts'

/** A socket that says nothing for so long after it was spoken to is dead. */
const answerMs = 10_000
/** The heartbeat goes out this much ahead of the time at which the place would miss it. */
const beatAhead = 0.75

/** Where a socket is in its life. */
type State =
  | { readonly is: 'opening' }
  | { readonly is: 'greeting' }
  | { readonly is: 'live' }
  | { readonly is: 'over' }

/** One WebSocket: hello, then commands and events, and a heartbeat that notices when nobody is there any more. */
export class SocketLine implements Line {
  readonly #ears: LineEars
  readonly #timers: Timers
  readonly #socket: WebSocketLike | null
  readonly #commands: Commands
  #state: State = { is: 'opening' }
  #cancelBeat: () => void = () => {}
  /** Set while something is due to be heard. */
  #cancelDeadline: (() => void) | null = null
  #heartbeatMs: number = liveLimits.heartbeatMs

  constructor(
    open: () => WebSocketLike,
    hello: Hello,
    ears: LineEars,
    options: { readonly timers: Timers; readonly timeoutMs: number; readonly helloMs: number },
  ) {
    this.#ears = ears
    this.#timers = options.timers
    this.#commands = new Commands((frame) => this.#socket?.send(frame), options.timers, options.timeoutMs)
    this.#socket = this.#tryOpen(open, hello)
    this.#cancelDeadline = this.#timers.after(options.helloMs, () => this.#end({ why: 'unreachable' }))
  }

  readonly call: LineCall = async (op, input, signal) => await this.#commands.call(op, input, signal)

  probe(): void {
    if (this.#state.is !== 'live') return
    this.#cancelBeat()
    this.#cancelBeat = this.#timers.after(this.#heartbeatMs * beatAhead, () => this.probe())
    this.#cancelDeadline ??= this.#timers.after(answerMs, () => this.#end({ why: 'lost' }))
    void this.#commands.call('ping', {}).catch(() => {})
  }

  close(): void {
    if (this.#state.is === 'over') return
    this.#state = { is: 'over' }
    this.#cancelBeat()
    this.#cancelDeadline?.()
    this.#commands.lost()
    this.#socket?.close(1000)
  }

  #tryOpen(open: () => WebSocketLike, hello: Hello): WebSocketLike | null {
    try {
      const socket = open()
      socket.addEventListener('open', () => this.#greet(socket, hello))
      socket.addEventListener('message', ({ data }) => this.#receive(data))
      socket.addEventListener('close', ({ code }) => this.#closed(code))
      // What went wrong no browser tells; the closing that follows is what counts.
      socket.addEventListener('error', () => {})
      return socket
    } catch {
      // A page that may not open sockets at all: told once its owner has it.
      queueMicrotask(() => this.#end({ why: 'unfit' }))
      return null
    }
  }

  #greet(socket: WebSocketLike, { token, device, held }: Hello): void {
    if (this.#state.is !== 'opening') return
    this.#state = { is: 'greeting' }
    this.#ears.opened()
    const what = {
      token,
      ...(device !== null && { device }),
      ...(held.epoch !== null && { epoch: held.epoch, rooms: held.rooms }),
    }
    socket.send(JSON.stringify({ id: 0, op: 'hello', in: what }))
  }

  #receive(data: unknown): void {
    if (this.#state.is === 'over') return
    const message = parse(data)
    if (message === null) return this.#end({ why: 'unfit' })
    this.#cancelDeadline?.()
    this.#cancelDeadline = null
    if ('ev' in message) return this.#ears.heard(message)
    if (this.#state.is === 'greeting') return this.#greeted(message)
    this.#ears.alive()
    this.#commands.answered(message)
  }

  #greeted(answer: CommandAnswer): void {
    if (answer.re !== 0) return
    if (answer.error !== undefined) return this.#end({ why: 'refused', error: refusalOf({ error: answer.error }) })
    const welcome = answer.ok as WelcomeView
    this.#state = { is: 'live' }
    this.#heartbeatMs = welcome.heartbeatMs
    this.#cancelBeat = this.#timers.after(this.#heartbeatMs * beatAhead, () => this.probe())
    this.#ears.welcomed(welcome)
  }

  #closed(code: number): void {
    if (this.#state.is === 'over') return
    if (code >= 4000 && code < 5000) return this.#end({ why: 'closed', code })
    this.#end({ why: this.#state.is === 'live' ? 'lost' : 'unreachable' })
  }

  #end(end: LineEnd): void {
    if (this.#state.is === 'over') return
    this.close()
    this.#ears.ended(end)
  }
}

function parse(data: unknown): CommandAnswer | LiveEvent | null {
  if (typeof data !== 'string') return null
  try {
    const message: unknown = JSON.parse(data)
    const isMessage = typeof message === 'object' && message !== null && ('re' in message || 'ev' in message)
    return isMessage ? (message as CommandAnswer | LiveEvent) : null
  } catch {
    return null
  }
}
