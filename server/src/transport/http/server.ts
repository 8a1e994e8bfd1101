import { randomUUID } from 'node:crypto'
import cors from '@fastify/cors'
import { rateLimits, sizes } from '@parley/protocol'
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import type { House } from '../../features/house.ts'
import type { Implementation } from '../../features/implement.ts'
import type { Metrics } from '../../platform/metrics.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Dispatcher } from '../dispatch.ts'
import type { Patience } from '../patience.ts'
import { mountHooks } from '../hooks/routes.ts'
import { trustsProxies } from '../proxies.ts'
import { boundBodies } from './body-deadline.ts'
import { SessionCookie } from './cookies.ts'
import { errorBody, errorStatus, refusalOf } from './errors.ts'
import { FileAccess } from './file-access.ts'
import { addSecurityHeaders, securityHeaders } from './headers.ts'
import { type Health, mountHealth } from './health.ts'
import { observe } from './observe.ts'
import { mountOperations } from './operations.ts'
import { mountPage } from './page.ts'
import { mountReference } from './reference.ts'
import { forgetBytes } from './send-bytes.ts'
import { tusHeaders } from './tus.ts'

export interface HttpParts {
  readonly house: House
  /** Whether it serves people; otherwise it only says how it is. */
  readonly isWeb: boolean
  readonly placeId: string
  readonly features: readonly Implementation[]
  readonly dispatcher: Dispatcher
  readonly metrics: Metrics
  readonly health: Health
  readonly isStopping: () => boolean
  /** The folder of the built page. */
  readonly pageFolder: string
  readonly patience: Patience
}

/** What a form needs for everything in it that is no file. */
const besideFiles = 1024 ** 2

export type HttpServer = FastifyInstance

/** Puts the HTTP side together: one order for every request, from its id to its log line. */
export async function createHttpServer(parts: HttpParts): Promise<HttpServer> {
  const { house, metrics } = parts
  const { clock, log, settings } = house
  const { headMs, headRoundMs } = parts.patience
  const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const { refusal, unexpected } = refusalOf(error)
    if (unexpected) log.error({ requestId: request.id, error: error.stack ?? error.message }, 'a request failed')
    if (refusal.retryAfterMs !== null) reply.header('retry-after', Math.ceil(refusal.retryAfterMs / 1000))
    return forgetBytes(reply)
      .status(errorStatus(refusal))
      .send(errorBody(refusal, request.id, clock))
  }
  const protecting = securityHeaders(settings)
  const server: FastifyInstance = fastify({
    http: { headersTimeout: headMs, connectionsCheckingInterval: headRoundMs },
    bodyLimit: sizes.bodyBytes,
    trustProxy: trustsProxies(settings.PARLEY_TRUSTED_PROXIES),
    requestIdHeader: false,
    genReqId: (request) => ownRequestId(request.headers['x-request-id']),
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
    // Bodies have bounds of their own: an upload may take as long as something comes.
    requestTimeout: 0,
    keepAliveTimeout: 75_000,
    return503OnClosing: false,
    // These never reach the hooks that give every other answer its headers.
    frameworkErrors: (error, request, reply) =>
      void answerError(error, request, reply.headers({ ...protecting, 'x-request-id': request.id })),
  })
  readBodies(server)
  boundBodies(server, parts.patience.bodyMs)
  observe(server, { log, metrics })
  addSecurityHeaders(server, protecting)
  if (settings.PARLEY_CORS_ORIGINS.length > 0) {
    const exposedHeaders = ['x-request-id', 'retry-after', ...tusHeaders]
    await server.register(cors, {
      origin: [...settings.PARLEY_CORS_ORIGINS],
      maxAge: rateLimits.anonymous.seconds * 10,
      exposedHeaders,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    })
  }
  server.setErrorHandler(answerError)
  // A connection kept open after the last answer would hold up the end of the process.
  server.addHook('onSend', async (_request, reply) => {
    if (parts.isStopping()) reply.header('connection', 'close')
  })
  mountHealth(server, { health: parts.health, metrics, metricsToken: settings.PARLEY_METRICS_TOKEN })
  if (!parts.isWeb) return server
  await mountOperations(server, parts.features, {
    dispatcher: parts.dispatcher,
    cookie: new SessionCookie(parts.placeId, settings),
    fileAccess: new FileAccess(parts.placeId, house),
    uploadMs: parts.patience.uploadMs,
    fileBytes: () => settings.PARLEY_FILE_SIZE,
    formBytes: () => settings.PARLEY_FILE_SIZE * settings.PARLEY_FILES_PER_MESSAGE + besideFiles,
  })
  await mountHooks(server, parts)
  await mountReference(server, { features: parts.features, version: house.version })
  await mountPage(server, parts.pageFolder, settings)
  return server
}

/** A proxy's id is taken over if it is harmless, so that one id follows a request through all logs. */
function ownRequestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : randomUUID()
}

/** Bodies are JSON and nothing else. */
function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = body.toString()
    if (text.trim() === '') return done(null, undefined)
    try {
      done(null, JSON.parse(text))
    } catch {
      done(new Refusal('invalid_json'))
    }
  })
  // Answers are plain data in the form of the contract.
  server.setSerializerCompiler(() => JSON.stringify)
  server.setReplySerializer((body) => JSON.stringify(body))
}
