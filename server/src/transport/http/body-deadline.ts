import type { FastifyInstance } from 'fastify'

/** Whoever takes these sees to it that something comes. */
const comeSlowly = ['multipart/', 'application/offset+octet-stream']

/** Ends requests whose JSON does not come: each would hold a connection for as long as it likes. */
export function boundBodies(server: FastifyInstance, bodyMs: number): void {
  const timers = new WeakMap<object, NodeJS.Timeout>()
  server.addHook('preParsing', async (request) => {
    if (comeSlowly.some((type) => request.headers['content-type']?.startsWith(type))) return
    if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) return
    timers.set(
      request,
      setTimeout(() => request.raw.destroy(), bodyMs),
    )
  })
  server.addHook('preValidation', async (request) => clearTimeout(timers.get(request)))
  server.addHook('onResponse', async (request) => clearTimeout(timers.get(request)))
  server.addHook('onRequestAbort', async (request) => clearTimeout(timers.get(request)))
}
