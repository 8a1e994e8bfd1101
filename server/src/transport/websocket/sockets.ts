import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { basePath, liveLimits, liveScopes, sizes } from '@parley/protocol'
import { actorOf, requireScope } from '../../features/access/actor.ts'
import type { House } from '../../features/house.ts'
import type { Caller } from '../../features/implement.ts'
import { sessionOf } from '../../features/sessions/index.ts'
import { addressKey } from '../../platform/address.ts'
import { randomToken } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { errorBody, refusalOf } from '../http/errors.ts'
import type { HttpServer } from '../http/server.ts'
import { type LiveParts, type LiveSide, spreadDelay } from '../live-side.ts'
import { callerAddress, trustsProxies } from '../proxies.ts'
import { Connection, type LivePorts } from './connection.ts'
import { acceptance, isProper } from './handshake.ts'
import { carryOutLive } from './live-commands.ts'

/** Commands under way may take this long when the server stops. */
const finishMs = 3_000
const lookMs = 10
/**
 * A message is kept in the pieces in which it comes, each of which costs some hundred bytes however small it is: who sends
 * single bytes must not be kept at many times what they sent.
 */
const mostPieces = 1_024

/** Sockets at one address, beside the HTTP operations and with the same ones. */
export function mountSockets(server: HttpServer, parts: LiveParts): LiveSide {
  const { house } = parts
  const connections = new Map<Duplex, Connection>()
  const ports = portsOf(parts)
  const trusts = trustsProxies(house.settings.PARLEY_TRUSTED_PROXIES)
  const beingAnswered = new Map<Duplex, ServerResponse>()
  /** Nobody is let in any more: who came now would be told nothing, and the stop would wait for them for ever. */
  let isDraining = false

  server.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    beingAnswered.set(request.socket, response)
    response.once('close', answered)
  })

  function answered(this: ServerResponse): void {
    const { socket } = this.req
    if (beingAnswered.get(socket) === this) beingAnswered.delete(socket)
  }

  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', destroy)
    // What is still to be answered would be written in the midst of the frames, or be taken for the answer to this.
    if (beingAnswered.has(socket)) return socket.destroy()
    if (request.method !== 'GET') return refuse(socket, '405 Method Not Allowed')
    if (!isProper(request)) return refuse(socket, '400 Bad Request')
    if (!isLivePath(request.url)) return refuse(socket, '404 Not Found')
    if (!isOwnOrigin(request, house)) return refuse(socket, '403 Forbidden')
    const address = callerAddress(request, trusts)
    if (isTooMany(address)) return refuse(socket, '429 Too Many Requests')
    if (isDraining) return refuse(socket, '503 Service Unavailable')
    const caller = { address, userAgent: request.headers['user-agent'] ?? '', requestId: randomToken(12) }
    socket.write(acceptance(request))
    open(socket, head, caller)
  })

  /** Who opens sockets without end is nobody known: counted like calls without a token. */
  function isTooMany(address: string): boolean {
    const limits = house.settings.PARLEY_LIMITS
    return limits !== null && parts.limiter.take('upgrade', addressKey(address), limits.upgrade).waitMs > 0
  }

  function open(socket: Duplex, head: Buffer, caller: Caller): void {
    const connection = new Connection(socket, caller, ports)
    connections.set(socket, connection)
    // What HTTP waits for is over.
    if (socket instanceof Socket) socket.setTimeout(0).setNoDelay()
    socket.on('data', read)
    socket.on('end', hangUp)
    socket.on('close', forget)
    connection.wire.read(head)
  }

  function read(this: Duplex, chunk: Buffer): void {
    connections.get(this)?.wire.read(chunk)
  }

  function forget(this: Duplex): void {
    connections.get(this)?.wire.gone()
    connections.delete(this)
  }

  const round = setInterval(() => {
    const now = ports.now()
    for (const connection of connections.values()) {
      if (connection.isSilent && now - connection.lastHeard > liveLimits.helloMs) connection.end('protocol_error')
      else if (now - connection.lastHeard > liveLimits.heartbeatMs * 2) connection.end('heartbeat_missed')
    }
  }, parts.patience.liveRoundMs)

  return {
    async drain() {
      isDraining = true
      clearInterval(round)
      const all = [...connections.values()]
      await settle(all)
      for (const connection of all) connection.end('going_away', { reconnectInMs: spreadDelay() })
    },
  }
}

/** What was taken on is finished and answered, nothing more is begun. */
async function settle(connections: readonly Connection[]): Promise<void> {
  for (const connection of connections) connection.stopTaking()
  const until = performance.now() + finishMs
  while (performance.now() < until && connections.some(({ isBusy }) => isBusy)) await setTimeout(lookMs)
}

/** Not closures: one that is made where a request comes in keeps the request for as long as the socket lives. */
function destroy(this: Duplex): void {
  this.destroy()
}

function hangUp(this: Duplex): void {
  this.end()
}

function portsOf({ house, hub, dispatcher, features, limiter, reception, patience }: LiveParts): LivePorts {
  return {
    hub,
    dispatcher,
    operations: new Map(features.map((implementation) => [implementation.operation.name, implementation])),
    async recognise(token) {
      const session = await house.sessions.find(await sessionOf(house, token))
      if (session === null) throw new Refusal('session_ended')
      requireScope(actorOf(session), liveScopes.hello)
      return session
    },
    welcome: (who, held, ears) => reception.welcome(who, held, ears),
    carryOutLive: (op, input, actor) => carryOutLive(op, input, actor, { house, hub, limiter }),
    explain(error, requestId) {
      const { refusal, unexpected } = refusalOf(error)
      if (unexpected)
        house.log.error({ requestId, error: error instanceof Error ? error.stack : String(error) }, 'a command failed')
      return errorBody(refusal, requestId, house.clock).error
    },
    now: () => house.clock.now().getTime(),
    wire: { bytes: sizes.bodyBytes, pieces: mostPieces, byeMs: patience.byeMs },
  }
}

/** Not parsed as a URL: what comes here is whatever anybody sends. */
function isLivePath(target = ''): boolean {
  return target.split('?', 1)[0] === `${basePath}/live`
}

/** Who does not hang up after that is hung up on: no other limit holds for what is not HTTP any more. */
function refuse(socket: Duplex, status: string): void {
  socket.once('finish', destroy)
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Browsers name the page that opens a socket, and let any page open one; programs name none. */
function isOwnOrigin({ headers }: IncomingMessage, { settings }: House): boolean {
  const { origin } = headers
  if (origin === undefined) return true
  if (origin === settings.PARLEY_PUBLIC_URL || settings.PARLEY_CORS_ORIGINS.includes(origin)) return true
  return settings.PARLEY_PUBLIC_URL === null && URL.canParse(origin) && new URL(origin).host === headers.host
}
