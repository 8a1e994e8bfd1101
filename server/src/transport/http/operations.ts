import { basePath, durations, type Operation, type Reason } from '@parley/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../features/access/actor.ts'
import { Bytes, type Implementation, Streamed } from '../../features/implement.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Dispatcher, IncomingCall } from '../dispatch.ts'
import type { SessionCookie } from './cookies.ts'
import type { FileAccess } from './file-access.ts'
import { bearerToken, mergeInput, queryReader } from './input.ts'
import { readFiles } from './multipart.ts'
import { readPlainBody } from './plain-body.ts'
import { sendBytes, sendStreamed } from './send-bytes.ts'
import { answerTus, hearTus, mountTus, readTus } from './tus.ts'

/** What the log line of a request says beside the route. */
declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
  }
  interface FastifyContextConfig {
    operation?: string
    /** Answered when there is something to tell: how long that took is no measure of the server. */
    isHeld?: boolean
  }
}

type Fields = Record<string, unknown>

/** In what the bytes come. */
const bodyTypes = { upload: 'multipart/form-data', append: 'application/offset+octet-stream' } as const

export interface OperationParts {
  readonly dispatcher: Dispatcher
  readonly cookie: SessionCookie
  readonly fileAccess: FileAccess
  /** For an upload on which nothing comes. */
  readonly uploadMs: number
  /** The largest file that is taken. */
  readonly fileBytes: () => number
  /** All that a form with files may come to. */
  readonly formBytes: () => number
}

/** Gives every operation its HTTP route. */
export async function mountOperations(
  server: FastifyInstance,
  features: readonly Implementation[],
  parts: OperationParts,
): Promise<void> {
  server.decorateRequest('actor', null)
  const bringing = (way: Operation['transfer']) => features.filter(({ operation }) => operation.transfer === way)
  for (const implementation of [...bringing('json'), ...bringing('download')]) mountOne(server, implementation, parts)
  // Only these leave a body of another kind to their handler.
  for (const way of ['upload', 'append'] as const) {
    await server.register(async (inner) => {
      inner.addContentTypeParser(bodyTypes[way], (_request, _body, done) => done(null, undefined))
      for (const implementation of bringing(way)) mountOne(inner, implementation, parts)
    })
  }
  mountTus(server, parts.fileBytes)
}

function mountOne(server: FastifyInstance, implementation: Implementation, parts: OperationParts): void {
  const { operation } = implementation
  const { route } = operation
  const { dispatcher, cookie, fileAccess } = parts
  const readQuery = queryReader(operation.input, route)
  server.route({
    method: route.method,
    url: basePath + route.path.replace(/\{(\w+)\}/g, ':$1'),
    config: { operation: operation.name },
    bodyLimit: operation.bodyBytes,
    handler: async (request, reply) => {
      const tus = hearTus(operation, request, reply)
      if (tus === 'other') return await reply.status(412).send()
      const input = mergeInput(route, {
        params: request.params as Fields,
        query: readQuery(request.query as Fields),
        body: request.body,
        headers: readTus(operation, request),
      })
      if (operation.credentials === 'issue') cookie.requireOwnOrigin(request)
      const token =
        operation.credentials === 'renew' && input['refreshToken'] === undefined ? cookie.read(request) : null
      const call = {
        input: token === null ? input : { ...input, refreshToken: token },
        identity: identify(operation, request, input, fileAccess),
        caller: { address: request.ip, userAgent: request.headers['user-agent'] ?? '', requestId: request.id },
        bytes: { incoming: incomingOf(operation, request, parts) },
      }
      const { answer, repeated } = await dispatcher
        .dispatch(implementation, call, (actor) => {
          request.actor = actor
        })
        .catch((error: unknown) => {
          if (token !== null && isOver(error)) endSession(reply, parts)
          throw error
        })
      if (tus === 'yes') return await answerTus(reply, operation, answer)
      if (answer instanceof Bytes) return await sendBytes(request, reply, answer)
      if (answer instanceof Streamed) return sendStreamed(reply, answer)
      if (operation.credentials === 'end') endSession(reply, parts)
      const wantsCookie = token !== null || (operation.credentials === 'issue' && input['session'] === 'cookie')
      const body = wantsCookie ? await moveToCookies(answer as Fields, reply, parts) : answer
      return reply.status(repeated ? 200 : operation.status).send(body ?? undefined)
    },
  })
}

function identify(
  { audience, transfer }: Implementation['operation'],
  request: FastifyRequest,
  input: Readonly<Fields>,
  fileAccess: FileAccess,
): IncomingCall['identity'] {
  if (audience === 'anyone') return { accessToken: null }
  if (transfer === 'download') return fileAccess.identify(request, input)
  return { accessToken: bearerToken(request.headers.authorization) }
}

function incomingOf(
  { transfer }: Implementation['operation'],
  request: FastifyRequest,
  { uploadMs: idleMs, formBytes }: OperationParts,
) {
  const comesAs = (type: string) => request.headers['content-type']?.startsWith(type) === true
  if (transfer === 'append') return comesAs(bodyTypes.append) ? readPlainBody(request.raw, idleMs) : null
  return comesAs(bodyTypes.upload) ? readFiles(request.raw, { idleMs, mostBytes: formBytes() }) : null
}

const overReasons: ReadonlySet<string> = new Set<Reason>([
  'refresh_invalid',
  'refresh_reused',
  'account_banned',
  'account_deactivated',
])

/** Whether a refresh token will never be good again. */
function isOver(error: unknown): boolean {
  return error instanceof Refusal && overReasons.has(error.reason)
}

function endSession(reply: FastifyReply, { cookie, fileAccess }: OperationParts): void {
  cookie.clear(reply)
  fileAccess.withdraw(reply)
}

/** What a browser keeps: the refresh token, and what lets its pages show files. */
async function moveToCookies(
  answer: Fields,
  reply: FastifyReply,
  { cookie, fileAccess }: OperationParts,
): Promise<Fields> {
  const { refreshToken, ...rest } = answer
  const { kind } = answer['user'] as { kind: string }
  const seconds = kind === 'guest' ? durations.guestRefreshTokenSeconds : durations.refreshTokenSeconds
  cookie.set(reply, String(refreshToken), seconds)
  await fileAccess.grant(reply, String(answer['accessToken']), seconds)
  return rest
}
