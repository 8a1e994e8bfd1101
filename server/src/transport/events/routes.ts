import { basePath, liveLimits, livePaths, liveScopes, PollQuery, StreamQuery } from '@parley/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { SignedIn } from '../../features/access/actor.ts'
import { Refusal } from '../../platform/refusal.ts'
import { describeIssues } from '../describe-issues.ts'
import { bearerToken, queryReader } from '../http/input.ts'
import type { HttpServer } from '../http/server.ts'
import { type LiveParts, type LiveSide, spreadDelay } from '../live-side.ts'
import { Mailboxes } from './mailboxes.ts'
import { Poll, type Polled } from './poll.ts'
import { comment, EventStream, eventText } from './stream.ts'

/** Who may hear what happens. */
const listening = { audience: 'signed-in', scope: liveScopes.hello } as const

/** How often it is looked who is not read from any more and whose session is over: once for all mailboxes. */
const roundMs = 5_000
/** A client that does not take the farewell in this time is cut off. */
const farewellMs = 2_000

/** The same events for those who cannot have a socket: as Server-Sent Events and by long polls. Commands go by HTTP. */
export function mountEvents(server: HttpServer, { house, hub, reception, dispatcher }: LiveParts): LiveSide {
  const mailboxes = new Mailboxes({
    hub,
    welcome: (who, held, ears) => reception.welcome(who, held, ears),
    now: () => house.clock.now().getTime(),
  })
  const streams = new Set<EventStream>()
  let isDraining = false

  /** Who calls, counted like any call; nobody new comes in while everybody is being sent away. */
  async function admit(request: FastifyRequest): Promise<SignedIn> {
    const accessToken = bearerToken(request.headers.authorization)
    const caller = { address: request.ip, userAgent: request.headers['user-agent'] ?? '', requestId: request.id }
    const actor = await dispatcher.identify(listening, { identity: { accessToken }, caller })
    if (actor.kind === 'anonymous') throw new Refusal('token_missing')
    if (isDraining) throw new Refusal('overloaded', { retryAfterMs: spreadDelay() })
    request.actor = actor
    return actor
  }

  async function openStream(who: SignedIn, lastId: unknown, { held }: z.output<typeof StreamQuery>) {
    const known = typeof lastId === 'string' ? mailboxes.find(lastId, who) : null
    if (known !== null) return new EventStream(known.mailbox, known.position, comment)
    const { mailbox, welcome } = await mailboxes.open(who, held ?? {})
    return new EventStream(mailbox, 0, eventText(JSON.stringify(welcome), mailbox.cursorAt(0), 'welcome'))
  }

  async function poll(who: SignedIn, { cursor, held, wait }: z.output<typeof PollQuery>, reply: FastifyReply) {
    const known = cursor === undefined ? null : mailboxes.find(cursor, who)
    if (known === null) {
      const { mailbox, welcome } = await mailboxes.open(who, held ?? {})
      const texts = [JSON.stringify({ ev: 'welcome', data: welcome })]
      return pollText({ texts, position: 0 }, mailbox.cursorAt(0))
    }
    const polled = await new Promise<Polled>((answer) => {
      const waiting = new Poll(known, wait * 1_000, answer)
      reply.raw.once('close', () => waiting.leave(null))
    })
    return pollText(polled, known.mailbox.cursorAt(polled.position))
  }

  const readStreamQuery = reader(StreamQuery, livePaths.stream)
  server.get(basePath + livePaths.stream, heldOpen, async (request, reply) => {
    const who = await admit(request)
    const stream = await openStream(who, request.headers['last-event-id'], readStreamQuery(request.query))
    streams.add(stream)
    stream.once('close', () => streams.delete(stream))
    if (reply.raw.destroyed) stream.destroy()
    return (
      reply
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store, no-transform')
        .header('x-accel-buffering', 'no')
        // It is of no use to another request once this one is over, and would hold up the end of the process.
        .header('connection', 'close')
        .send(stream)
    )
  })

  const readPollQuery = reader(PollQuery, livePaths.poll)
  server.get(basePath + livePaths.poll, heldOpen, async (request, reply) => {
    const who = await admit(request)
    const text = await poll(who, readPollQuery(request.query), reply)
    return reply.type('application/json; charset=utf-8').serializer(String).send(text)
  })

  const beats = setInterval(() => {
    for (const stream of streams) stream.beat()
  }, liveLimits.streamBeatMs)
  const round = setInterval(() => mailboxes.sweep(), roundMs)

  return {
    async drain() {
      isDraining = true
      clearInterval(beats)
      clearInterval(round)
      for (const mailbox of mailboxes.all()) mailbox.end('going_away', spreadDelay())
      await allClosed(streams, farewellMs)
    },
  }
}

/** These answers come when there is something to tell, so how long they took says nothing; HEAD would hold one open. */
const heldOpen = { exposeHeadRoute: false, config: { isHeld: true } }

function reader<S extends z.ZodType>(schema: S, path: string): (query: unknown) => z.output<S> {
  const read = queryReader(schema, { method: 'GET', path, params: [], rest: 'query' })
  return (query) => {
    const parsed = schema.safeParse(read(query as Readonly<Record<string, unknown>>), { reportInput: true })
    if (parsed.success) return parsed.data
    throw new Refusal('invalid_input', { details: describeIssues(parsed.error.issues) })
  }
}

/** Every event is JSON already, made once for everybody who hears it. */
function pollText({ texts }: Polled, cursor: string): string {
  return `{"events":[${texts.join(',')}],"cursor":${JSON.stringify(cursor)}}`
}

async function allClosed(streams: ReadonlySet<EventStream>, patienceMs: number): Promise<void> {
  const closing = [...streams].map((stream) => new Promise((resolve) => stream.once('close', resolve)))
  const impatience = setTimeout(() => {
    for (const stream of streams) stream.destroy()
  }, patienceMs)
  await Promise.all(closing)
  clearTimeout(impatience)
}
