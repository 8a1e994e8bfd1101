import { type Audience, type Operation, type OperationName, type RateLimitName, reasons } from '@parley/protocol'
import type { z } from 'zod'
import type { Limits } from '../config/table.ts'
import { type Actor, actorOf, admit, anonymous, type Entrance, entranceOf } from '../features/access/actor.ts'
import { refuseMuted } from '../features/access/standing.ts'
import type { House } from '../features/house.ts'
import { sessionOf } from '../features/sessions/index.ts'
import {
  Bytes,
  type Caller,
  type Context,
  type Implementation,
  type IncomingFile,
  Repeated,
  Streamed,
} from '../features/implement.ts'
import { addressKey } from '../platform/address.ts'
import type { Metrics } from '../platform/metrics.ts'
import type { RateLimiter, Taken } from '../platform/rate-limiter.ts'
import { Refusal } from '../platform/refusal.ts'
import { describeIssues } from './describe-issues.ts'
import { callerReasons, commonReasons } from './describe/refusals.ts'

type AnyOperation = Operation<OperationName, z.ZodType, z.ZodType | null, Audience>

/** One call as a transport understood it. */
export interface IncomingCall {
  readonly input: unknown
  /** What the call itself shows, or whom its socket already belongs to. */
  readonly identity: { readonly accessToken: string | null } | { readonly sessionId: string }
  readonly caller: Caller
  /** Whether this transport carries bytes beside what is said, and which files came with the call. */
  readonly bytes?: { readonly incoming: AsyncIterable<IncomingFile> | null }
}

/** What a transport has to tell. */
export interface Dispatched {
  readonly answer: unknown
  /** The answer is that of an earlier call with the same effect. */
  readonly repeated: boolean
}

export interface DispatcherParts {
  readonly house: House
  readonly limiter: RateLimiter
  readonly metrics: Metrics
  /** Tests hold every answer and refusal against the contract; in production that would only cost time. */
  readonly checkAnswers: boolean
}

/** What all transports do with a call, in one order: who is it, may they, how often, with what; then the operation. */
export class Dispatcher {
  readonly #parts: DispatcherParts

  constructor(parts: DispatcherParts) {
    this.#parts = parts
  }

  async dispatch(
    implementation: Implementation,
    call: IncomingCall,
    noteActor?: (actor: Actor) => void,
  ): Promise<Dispatched> {
    const { operation } = implementation
    const begun = performance.now()
    try {
      const actor = await this.identify(entranceOf(operation), call)
      noteActor?.(actor)
      if (operation.isSaid && actor.kind !== 'anonymous') refuseMuted(actor, this.#parts.house.clock.now())
      if (operation.transfer !== 'json' && call.bytes === undefined) throw new Refusal('http_only')
      const input = this.#parse(operation, call.input)
      const taken = await this.#takeLimits(operation, input, actor, call.caller)
      const answer = await this.#carryOut(
        implementation,
        input,
        { ...this.#parts.house, actor, caller: call.caller, incoming: call.bytes?.incoming ?? null },
        taken,
      )
      const dispatched =
        answer instanceof Repeated ? { answer: answer.answer, repeated: true } : { answer, repeated: false }
      if (this.#parts.checkAnswers) checkAnswer(operation, dispatched.answer)
      return dispatched
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#parts.metrics.refusals.inc({ operation: operation.name, reason: error.reason })
      if (this.#parts.checkAnswers) checkRefusal(operation, error)
      throw error
    } finally {
      // How long bytes take to come and go says more of who sends and fetches them.
      if (operation.transfer === 'json') this.#parts.house.pace.note(performance.now() - begun)
    }
  }

  /** Everyone is counted: people by who they are, everyone else, those with a bad token included, by address. */
  async identify(entrance: Entrance, { identity, caller }: Omit<IncomingCall, 'input'>): Promise<Actor> {
    const byAddress = () => this.#take('anonymous', addressKey(caller.address))
    if (entrance.audience === 'anyone') {
      await byAddress()
      return anonymous
    }
    const actor = await this.#recognise(identity).catch(async (error: unknown) => {
      if (error instanceof Refusal && error.reason !== 'token_expired') await byAddress()
      throw error
    })
    if (actor.kind === 'anonymous') await byAddress()
    else await this.#take(actor.kind === 'bot' ? 'bot' : 'person', actor.accountId)
    admit(actor, entrance)
    return actor
  }

  /** Counts a call of somebody who showed something that is not ours. */
  async countUnknown({ address }: Pick<Caller, 'address'>): Promise<void> {
    await this.#take('anonymous', addressKey(address))
  }

  async #recognise(identity: IncomingCall['identity']): Promise<Actor> {
    const { house } = this.#parts
    if ('accessToken' in identity && identity.accessToken === null) return anonymous
    const sessionId = 'sessionId' in identity ? identity.sessionId : await sessionOf(house, identity.accessToken ?? '')
    const session = await house.sessions.find(sessionId)
    if (session === null) throw new Refusal('session_ended')
    return actorOf(session)
  }

  #parse(operation: AnyOperation, raw: unknown): unknown {
    const parsed = operation.input.safeParse(raw, { reportInput: true })
    if (parsed.success) return parsed.data
    throw new Refusal('invalid_input', { details: describeIssues(parsed.error.issues) })
  }

  async #carryOut({ handle, operation }: Implementation, input: unknown, context: Context, taken: readonly string[]) {
    const settle = (outcome: 'successes' | 'refusals' | 'faults') => {
      for (const [index, limit] of operation.limits.entries()) {
        const key = taken[index]
        if (key !== undefined && limit.counts !== 'calls' && limit.counts !== outcome)
          this.#parts.limiter.giveBack(limit.name, key)
      }
    }
    try {
      // The contract ties the input's and the actor's types to this handler; the parser and the door have just made them true.
      const answer = await handle(input as never, context as never)
      settle('successes')
      return answer
    } catch (error) {
      settle(error instanceof Refusal && !reasons[error.reason].retry ? 'refusals' : 'faults')
      throw error
    }
  }

  async #takeLimits(operation: AnyOperation, input: unknown, actor: Actor, caller: Caller): Promise<string[]> {
    const taken: string[] = []
    if (this.#parts.house.settings.PARLEY_LIMITS === null) return taken
    for (const limit of operation.limits) {
      const who = limit.by === 'person' && actor.kind !== 'anonymous' ? actor.accountId : addressKey(caller.address)
      const subject = limit.subject?.(input as never) ?? ''
      const key = subject === '' ? who : `${who} ${subject}`
      // One after the other: what the first limit refuses the second does not count.
      await this.#take(limit.name, key)
      taken.push(key)
    }
    return taken
  }

  /** Waits only where the count is not at hand: most calls are counted in this process. */
  #take(name: RateLimitName, key: string): void | Promise<void> {
    const limits: Limits = this.#parts.house.settings.PARLEY_LIMITS
    if (limits === null) return
    const taken = this.#parts.limiter.take(name, key, limits[name])
    return taken instanceof Promise ? taken.then(refuseToWait) : refuseToWait(taken)
  }
}

function refuseToWait({ waitMs }: Taken): void {
  if (waitMs > 0) throw new Refusal('too_many_requests', { retryAfterMs: waitMs })
}

function checkAnswer(operation: AnyOperation, answer: unknown): void {
  if (operation.transfer === 'download') {
    if (!(answer instanceof Bytes || answer instanceof Streamed))
      throw new Error(`${operation.name} answers with something else than bytes`)
    return
  }
  if (operation.output === null) {
    if (answer !== null) throw new Error(`${operation.name} answers although its contract says nothing`)
    return
  }
  const checked = operation.output.safeParse(answer)
  if (!checked.success) throw new Error(`${operation.name} breaks its contract: ${checked.error.message}`)
}

function checkRefusal({ name, audience, refusals, transfer }: AnyOperation, refusal: Refusal): void {
  const { reason } = refusal
  if (reason === 'http_only' && transfer !== 'json') return
  if ([refusals, callerReasons({ name, audience }), commonReasons].some((declared) => declared.includes(reason))) return
  throw new Error(`${name} is refused with ${reason}, which its contract does not say`, { cause: refusal })
}
