import { basePath, durations } from '@parley/protocol'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Actor } from '../../features/access/actor.ts'
import type { Implementation } from '../../features/implement.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Dispatcher } from '../dispatch.ts'
import type { SessionCookie } from './cookies.ts'
import { bearerToken, mergeInput, queryReader } from './input.ts'

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

/** Gives every operation its HTTP route. */
export function mountOperations(
  server: FastifyInstance,
  features: readonly Implementation[],
  { dispatcher, cookie }: { dispatcher: Dispatcher; cookie: SessionCookie },
): void {
  server.decorateRequest('actor', null)
  for (const implementation of features) {
    const { operation } = implementation
    const { route } = operation
    const readQuery = queryReader(operation.input, route)
    server.route({
      method: route.method,
      url: basePath + route.path.replace(/\{(\w+)\}/g, ':$1'),
      config: { operation: operation.name },
      bodyLimit: operation.bodyBytes,
      handler: async (request, reply) => {
        const input = mergeInput(route, {
          params: request.params as Fields,
          query: readQuery(request.query as Fields),
          body: request.body,
        })
        if (operation.credentials === 'issue') cookie.requireOwnOrigin(request)
        const token =
          operation.credentials === 'renew' && input['refreshToken'] === undefined ? cookie.read(request) : null
        const call = {
          input: token === null ? input : { ...input, refreshToken: token },
          identity: {
            accessToken: operation.audience === 'anyone' ? null : bearerToken(request.headers.authorization),
          },
          caller: { address: request.ip, userAgent: request.headers['user-agent'] ?? '', requestId: request.id },
        }
        const { answer, repeated } = await dispatcher
          .dispatch(implementation, call, (actor) => {
            request.actor = actor
          })
          .catch((error: unknown) => {
            if (token !== null && isOver(error)) cookie.clear(reply)
            throw error
          })
        if (operation.credentials === 'end') cookie.clear(reply)
        const wantsCookie = token !== null || (operation.credentials === 'issue' && input['session'] === 'cookie')
        const body = wantsCookie ? moveToCookie(answer as Fields, cookie, reply) : answer
        return reply.status(repeated ? 200 : operation.status).send(body ?? undefined)
      },
    })
  }
}

/** Whether a refresh token will never be good again. */
function isOver(error: unknown): boolean {
  return error instanceof Refusal && (error.reason === 'refresh_invalid' || error.reason === 'refresh_reused')
}

function moveToCookie(answer: Fields, cookie: SessionCookie, reply: FastifyReply): Fields {
  const { refreshToken, ...rest } = answer
  const { kind } = answer['user'] as { kind: string }
  cookie.set(
    reply,
    String(refreshToken),
    kind === 'guest' ? durations.guestRefreshTokenSeconds : durations.refreshTokenSeconds,
  )
  return rest
}
