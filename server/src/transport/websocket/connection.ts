import type { Duplex } from 'node:stream'
import {
  closeCodes,
  type CloseReason,
  Command,
  Hello,
  type LiveCommandName,
  liveLimits,
  liveVersion,
  type WelcomeView,
} from '@parley/protocol'
import type { z } from 'zod'
import { byeFrame, type Frame, missedFrame, textFrame } from '../../fanout/frames.ts'
import { Outlet, type OutletPorts } from '../../fanout/outlet.ts'
import type { Caller, Implementation } from '../../features/implement.ts'
import type { Welcomed } from '../../features/sync/index.ts'
import { jsonOf } from '../../platform/json-once.ts'
import { Refusal } from '../../platform/refusal.ts'
import { describeIssues } from '../describe-issues.ts'
import type { Dispatcher } from '../dispatch.ts'
import { Ear, greet, type GreetPorts, type Hearer } from '../ear.ts'
import { isLiveCommand, type LiveActor } from './live-commands.ts'
import { Wire, type WireHearer, type WireOptions } from './wire.ts'

/** What a socket is, from its opening to its end; each state has just what it needs. */
type State =
  | { readonly is: 'greeting' }
  | { readonly is: 'welcomed'; readonly listener: Ear }
  | ({ readonly is: 'live'; readonly listener: Ear } & Pick<LiveActor, 'displayName' | 'kind'>)
  | { readonly is: 'closed' }

export interface LivePorts extends GreetPorts {
  readonly dispatcher: Dispatcher
  readonly operations: ReadonlyMap<string, Implementation>
  /** Whom a token belongs to; throws when it is not good. */
  readonly recognise: (token: string) => Promise<Welcomed>
  readonly carryOutLive: (op: LiveCommandName, input: unknown, actor: LiveActor) => Promise<unknown>
  /** The form in which refusals travel. */
  readonly explain: (error: unknown, requestId: string) => unknown
  readonly now: () => number
  readonly wire: WireOptions
}

const greeting: State = { is: 'greeting' }
const closed: State = { is: 'closed' }

/** One client's live connection: hello first, then commands in any number, answered by their id. */
export class Connection implements OutletPorts, Hearer, WireHearer {
  readonly wire: Wire
  readonly #outlet: Outlet
  readonly #caller: Caller
  readonly #ports: LivePorts
  #state: State = greeting
  #underWay = 0
  #isTaking = true
  /** Rooms of which something was dropped while the client could not keep up. */
  #missed: Set<string | null> | null = null
  #lastHeard: number

  constructor(socket: Duplex, caller: Caller, ports: LivePorts) {
    this.wire = new Wire(socket, this, ports.wire)
    this.#outlet = new Outlet(socket, this)
    this.#caller = caller
    this.#ports = ports
    this.#lastHeard = ports.now()
  }

  get lastHeard(): number {
    return this.#lastHeard
  }

  /** It has not said hello. Who has said it waits for an answer, however long that takes. */
  get isSilent(): boolean {
    return this.#state.is === 'greeting' && this.#underWay === 0
  }

  get isBusy(): boolean {
    return this.#underWay > 0 && this.#state.is !== 'closed'
  }

  /** Whatever comes from now on is for another server. */
  stopTaking(): void {
    this.#isTaking = false
  }

  receive(data: Buffer, isBinary: boolean): void {
    this.#lastHeard = this.#ports.now()
    if (this.#state.is === 'closed') return
    const command = isBinary ? null : parseCommand(data)
    if (command === null) return this.end('protocol_error')
    const isHello = command.op === 'hello'
    if (isHello !== (this.#state.is === 'greeting') || (isHello && this.#underWay > 0))
      return this.end('protocol_error')
    if (!this.#isTaking || this.#underWay >= liveLimits.commandsAtOnce) {
      const refusal = new Refusal(this.#isTaking ? 'overloaded' : 'shutting_down', { retryAfterMs: 200 })
      return this.#answer(command.id, { error: this.#explain(refusal) })
    }
    this.#underWay += 1
    void (isHello ? this.#greet(command) : this.#carryOut(command)).finally(() => {
      this.#underWay -= 1
    })
  }

  hear(frame: Frame, roomId: string | null): void {
    if (!this.#outlet.offer(frame.bytes)) (this.#missed ??= new Set()).add(roomId)
  }

  overhear(frame: Frame): void {
    this.#outlet.offer(frame.bytes)
  }

  tooSlow(): void {
    this.end('too_slow')
  }

  /** The client keeps up again: of each room it missed something of, it is told to pull, be it that its person is out of it. */
  caughtUp(): void {
    const missed = this.#missed
    this.#missed = null
    if (this.#state.is !== 'live' || missed === null) return
    for (const roomId of missed) this.#outlet.send(missedFrame(roomId).bytes)
  }

  /** The socket is gone or going, whoever closed it: nothing more is written to it. */
  closed(): void {
    this.#outlet.drop()
    if ('listener' in this.#state) this.#ports.hub.remove(this.#state.listener)
    this.#state = closed
  }

  end(reason: CloseReason, bye?: { readonly reconnectInMs: number }): void {
    if (this.#state.is === 'closed') return
    if (bye !== undefined) this.#outlet.send(byeFrame(reason, bye.reconnectInMs).bytes)
    this.#outlet.flush()
    this.closed()
    this.wire.close(closeCodes[reason], reason)
  }

  async #greet(command: z.output<typeof Command>): Promise<void> {
    // Whatever else a later protocol says in its hello cannot be read.
    const { version } = command.in
    if (typeof version === 'number' && version !== liveVersion) return this.end('unsupported_version')
    try {
      const welcome = await this.#welcome(command.in)
      if (this.#state.is !== 'welcomed') return
      const { listener } = this.#state
      this.#answer(command.id, { ok: welcome })
      const { displayName, kind } = welcome.me
      this.#state = { is: 'live', listener, displayName, kind }
      listener.open()
    } catch (error) {
      this.#answer(command.id, { error: this.#explain(error) })
      this.end(isSignedOut(error) ? 'signed_out' : 'protocol_error')
    }
  }

  async #welcome(input: unknown): Promise<WelcomeView> {
    const hello = Hello.safeParse(input, { reportInput: true })
    if (!hello.success) throw new Refusal('invalid_input', { details: describeIssues(hello.error.issues) })
    const who = await this.#ports.recognise(hello.data.token)
    const listener = new Ear(who, this)
    if (this.#state.is === 'closed') throw new Refusal('session_ended')
    this.#state = { is: 'welcomed', listener }
    return await greet(listener, hello.data, this.#ports)
  }

  async #carryOut(command: z.output<typeof Command>): Promise<void> {
    try {
      this.#answer(command.id, { ok: await this.#work(command) })
    } catch (error) {
      this.#answer(command.id, { error: this.#explain(error) })
      if (error instanceof Refusal && error.reason === 'session_ended') this.end('signed_out')
    }
  }

  async #work({ op, in: input }: z.output<typeof Command>): Promise<unknown> {
    // Until the answer to hello is out, nothing else is answered: commands that come with it are refused.
    if (this.#state.is !== 'live') throw new Refusal('overloaded', { retryAfterMs: 200 })
    const { listener } = this.#state
    if (isLiveCommand(op)) return await this.#ports.carryOutLive(op, input, this.#state)
    const implementation = this.#ports.operations.get(op)
    if (implementation === undefined) throw new Refusal('route_not_found')
    const call = { input, identity: { sessionId: listener.sessionId }, caller: this.#caller }
    return (await this.#ports.dispatcher.dispatch(implementation, call)).answer
  }

  #answer(id: number, body: { readonly ok: unknown } | { readonly error: unknown }): void {
    if (this.#state.is === 'closed') return
    const text = 'ok' in body ? okText(id, body.ok) : JSON.stringify({ re: id, ...body })
    this.#outlet.send(textFrame(text))
  }

  #explain(error: unknown): unknown {
    return this.#ports.explain(error, this.#caller.requestId)
  }
}

function okText(id: number, ok: unknown): string {
  const json = jsonOf(ok)
  return json === undefined ? `{"re":${id}}` : `{"re":${id},"ok":${json}}`
}

function isSignedOut(error: unknown): boolean {
  if (!(error instanceof Refusal)) return false
  // To come back is of no use to a bot that was not let listen.
  return ['session_ended', 'scope_missing'].includes(error.reason) || error.reason.startsWith('token_')
}

function parseCommand(data: Buffer): z.output<typeof Command> | null {
  try {
    const parsed = Command.safeParse(JSON.parse(data.toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
