import type { FastifyInstance } from 'fastify'
import type { Logger } from '../../platform/log.ts'
import type { Metrics } from '../../platform/metrics.ts'

/** Measures and logs every request: route and person by id, never the address opened, names, bodies or tokens. */
export function observe(server: FastifyInstance, { log, metrics }: { log: Logger; metrics: Metrics }): void {
  server.server.on('connection', (socket) => {
    metrics.sockets.inc()
    socket.once('close', () => metrics.sockets.dec())
  })
  server.addHook('onResponse', async (request, reply) => {
    const { method } = request
    const route = request.routeOptions.config.operation ?? request.routeOptions.url ?? 'unknown'
    const status = reply.statusCode
    if (request.routeOptions.config.isHeld !== true)
      metrics.httpSeconds.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000)
    const personId = request.actor !== null && request.actor.kind !== 'anonymous' ? request.actor.accountId : undefined
    const line = { requestId: request.id, method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10, personId }
    if (request.routeOptions.config.operation === undefined) log.debug(line, 'request')
    else log.info(line, 'request')
  })
}
