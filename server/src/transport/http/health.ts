import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Metrics } from '../../platform/metrics.ts'
import { Refusal } from '../../platform/refusal.ts'
import { bearerToken } from './input.ts'

type State = 'ok' | 'down'

export interface HealthReport {
  readonly status: 'ok' | 'degraded' | 'stopping'
  readonly version: string
  readonly uptime: number
  /** The scanner where there is one. */
  readonly services: Readonly<Record<'database' | 'bus' | 'storage', State>> & { readonly scanner?: State }
}

/** Looks at every part the place depends on. */
export interface Health {
  report(): Promise<HealthReport>
}

/** For balancers, monitors and Prometheus; none of it needs a session. */
export function mountHealth(
  server: FastifyInstance,
  { health, metrics, metricsToken }: { health: Health; metrics: Metrics; metricsToken: string | null },
): void {
  server.get('/health', async (_request, reply) => {
    const report = await health.report()
    return reply
      .status(report.services.database === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report)
  })
  server.get('/health/ready', async (_request, reply) => {
    const { services, status } = await health.report()
    // Without its bus or its storage a node does less; all nodes miss them at once, and nobody would be better off without any.
    const ready = services.database === 'ok' && status !== 'stopping'
    return reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready })
  })
  server.get('/metrics', async (request, reply) => {
    if (!mayMeasure(request, metricsToken)) throw new Refusal('route_not_found')
    return reply
      .type(metrics.registry.contentType)
      .serializer(String)
      .send(await metrics.registry.metrics())
  })
}

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** Figures of the inside go to this machine, unless a proxy on it speaks for somebody else, or to who has the token. */
function mayMeasure(request: FastifyRequest, token: string | null): boolean {
  if (token !== null) {
    const digest = (text: string) => createHash('sha256').update(text).digest()
    return timingSafeEqual(digest(bearerToken(request.headers.authorization) ?? ''), digest(token))
  }
  const isLocal = /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '')
  return isLocal && forwardingHeaders.every((name) => request.headers[name] === undefined)
}
