import { closeCodes, type CloseReason, Command, Hello, liveLimits, type Welcome } from '@parley/protocol'
import type { WebSocket } from 'ws'
import type { z } from 'zod'
import { textFrame } from '../../fanout/frames.ts'
import type { Hub, Listener } from '../../fanout/hub.ts'
import type { Outlet } from '../../fanout/outlet.ts'
import type { Caller, Implementation } from '../../features/implement.ts'
import { Refusal } from '../../platform/refusal.ts'
import { describeIssues } from '../describe-issues.ts'
import type { Dispatcher } from '../dispatch.ts'

/** What a socket is, from its opening to its end; each state has just what it needs. */
type State =
  | { readonly is: 'greeting' }
  | { readonly is: 'live'; readonly listener: Listener }
  | { readonly is: 'closed' }

/** How a connection that is being welcomed chooses what it hears. */
interface Ears {
  listen(roomIds: readonly string[]): void
  keepTo(roomIds: readonly string[]): void
}

export interface LivePorts {
  readonly hub: Hub
  readonly dispatcher: Dispatcher
  readonly operations: ReadonlyMap<string, Implementation>
  /** Whom a token belongs to; throws when it is not good. */
  readonly recognise: (token: string) => Promise<{ readonly sessionId: string; readonly accountId: string }>
  /** Everything this person is in, as far as it differs from what they hold. */
  readonly welcome: (
    who: { readonly sessionId: string; readonly accountId: string },
    held: z.output<typeof Hello>,
    ears: Ears,
  ) => Promise<z.output<typeof Welcome>>
  /** The form in which refusals travel. */
  readonly explain: (error: unknown, requestId: string) => unknown
  readonly now: () => number
}

/** One client's live connection: hello first, then commands in any number, answered by their id. */
export class Connection {
  readonly #socket: WebSocket
  readonly #outlet: Outlet
  readonly #caller: Caller
  readonly #ports: LivePorts
  #state: State = { is: 'greeting' }
  #underWay = 0
  /** Events that came while the answer to hello was being made; it goes first. */
  #held: { readonly frame: Buffer; readonly roomId: string }[] | null = []
  /** Rooms of which something was dropped while the client could not keep up. */
  readonly #missed = new Set<string>()
  #lastHeard: number

  constructor(socket: WebSocket, outlet: Outlet, caller: Caller, ports: LivePorts) {
    this.#socket = socket
    this.#outlet = outlet
    this.#caller = caller
    this.#ports = ports
    this.#lastHeard = ports.now()
  }

  get lastHeard(): number {
    return this.#lastHeard
  }

  get isGreeting(): boolean {
    return this.#state.is === 'greeting'
  }

  get sessionId(): string | null {
    return this.#state.is === 'live' ? this.#state.listener.sessionId : null
  }

  receive(data: Buffer, isBinary: boolean): void {
    this.#lastHeard = this.#ports.now()
    if (this.#state.is === 'closed') return
    const command = isBinary ? null : parseCommand(data)
    if (command === null) return this.end('protocol_error')
    const isHello = command.op === 'hello'
    if (isHello !== (this.#state.is === 'greeting')) return this.end('protocol_error')
    if (this.#underWay >= liveLimits.commandsAtOnce) {
      return this.#answer(command.id, { error: this.#explain(new Refusal('overloaded', { retryAfterMs: 200 })) })
    }
    this.#underWay += 1
    const work = isHello ? this.#greet(command.in) : this.#carryOut(command)
    void work
      .then(
        (ok) => this.#answer(command.id, { ok }),
        (error: unknown) => this.#refuse(command.id, error, isHello),
      )
      .finally(() => {
        this.#underWay -= 1
      })
  }

  /** The client keeps up again: of each room it missed something of, it is told to pull. */
  caughtUp(): void {
    if (this.#state.is !== 'live') return
    for (const roomId of this.#missed) {
      if (this.#state.listener.rooms.has(roomId)) this.#outlet.send(textFrame(gapOf(roomId)))
    }
    this.#missed.clear()
  }

  /** The socket is gone, whoever closed it. */
  closed(): void {
    if (this.#state.is === 'live') this.#ports.hub.remove(this.#state.listener)
    this.#state = { is: 'closed' }
    this.#held = null
  }

  end(reason: CloseReason, bye?: { readonly reconnectInMs: number }): void {
    if (this.#state.is === 'closed') return
    if (bye !== undefined) this.#outlet.send(textFrame(JSON.stringify({ ev: 'bye', data: { reason, ...bye } })))
    this.#outlet.flush()
    this.closed()
    this.#socket.close(closeCodes[reason], reason)
  }

  async #greet(input: unknown): Promise<unknown> {
    const hello = Hello.safeParse(input, { reportInput: true })
    if (!hello.success) throw new Refusal('invalid_input', { details: describeIssues(hello.error.issues) })
    const who = await this.#ports.recognise(hello.data.token)
    const listener: Listener = {
      personId: who.accountId,
      sessionId: who.sessionId,
      rooms: new Set(),
      hear: (frame, roomId) => this.#hear(frame, roomId),
      end: (reason) => this.end(reason),
    }
    if (this.#state.is === 'closed') return null
    // First it listens, then it looks: what happens in between is heard, and known to be newer by its revision.
    this.#state = { is: 'live', listener }
    this.#ports.hub.add(listener)
    return await this.#ports.welcome(who, hello.data, {
      listen: (roomIds) => {
        for (const roomId of roomIds) this.#ports.hub.listen(listener, roomId)
      },
      keepTo: (roomIds) => this.#ports.hub.keepTo(listener, new Set(roomIds)),
    })
  }

  async #carryOut(command: z.output<typeof Command>): Promise<unknown> {
    if (command.op === 'ping') return {}
    const implementation = this.#ports.operations.get(command.op)
    if (implementation === undefined || this.#state.is !== 'live') throw new Refusal('route_not_found')
    const { answer } = await this.#ports.dispatcher.dispatch(implementation, {
      input: command.in,
      identity: { sessionId: this.#state.listener.sessionId },
      caller: this.#caller,
    })
    return answer
  }

  #answer(id: number, body: { readonly ok: unknown } | { readonly error: unknown }): void {
    if (this.#state.is === 'closed') return
    this.#outlet.send(textFrame(JSON.stringify({ re: id, ...body })))
    const held = this.#held
    if (held === null || this.#state.is !== 'live') return
    this.#held = null
    // What was heard of rooms that turned out not to be theirs any more stays unheard.
    for (const { frame, roomId } of held) if (this.#state.listener.rooms.has(roomId)) this.#hear(frame, roomId)
  }

  #refuse(id: number, error: unknown, isHello: boolean): void {
    this.#answer(id, { error: this.#explain(error) })
    const isOver = error instanceof Refusal && error.reason === 'session_ended'
    if (isHello || isOver) this.end(isOver || isSignedOut(error) ? 'signed_out' : 'protocol_error')
  }

  #explain(error: unknown): unknown {
    return this.#ports.explain(error, this.#caller.requestId)
  }

  #hear(frame: Buffer, roomId: string): boolean {
    if (this.#held !== null) {
      this.#held.push({ frame, roomId })
      return true
    }
    const went = this.#outlet.offer(frame)
    if (!went) this.#missed.add(roomId)
    return went
  }
}

function gapOf(roomId: string): string {
  return JSON.stringify({ ev: 'gap', room: roomId, data: { roomId } })
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Refusal && error.reason.startsWith('token_')
}

function parseCommand(data: Buffer): z.output<typeof Command> | null {
  try {
    const parsed = Command.safeParse(JSON.parse(data.toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
