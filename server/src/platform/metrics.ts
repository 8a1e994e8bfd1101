import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What the server measures of itself, for Prometheus. */
export function createMetrics() {
  const registry = new Registry()
  const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  const registers = [registry]
  return {
    registry,
    /** Process figures; kept apart because they hold a timer on the event loop. */
    collectProcess: () => collectDefaultMetrics({ register: registry, prefix: 'parley_' }),
    httpSeconds: new Histogram({
      name: 'parley_http_request_duration_seconds',
      help: 'Time to answer an HTTP request.',
      labelNames: ['method', 'route', 'status'],
      buckets: seconds,
      registers,
    }),
    sockets: new Gauge({ name: 'parley_open_sockets', help: 'Open TCP connections to the server.', registers }),
    databaseSeconds: new Histogram({
      name: 'parley_database_statement_duration_seconds',
      help: 'Time of a database statement, waiting for a connection included.',
      labelNames: ['statement'],
      buckets: seconds,
      registers,
    }),
    databaseErrors: new Counter({
      name: 'parley_database_errors_total',
      help: 'Database statements that failed.',
      labelNames: ['statement'],
      registers,
    }),
    refusals: new Counter({
      name: 'parley_refusals_total',
      help: 'Operations that were refused, by reason.',
      labelNames: ['operation', 'reason'],
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
