import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { basePath } from '@parley/protocol'
import type { FastifyInstance } from 'fastify'
import type { Implementation } from '../../features/implement.ts'
import { describeLive } from '../describe/asyncapi.ts'
import { describeApi } from '../describe/openapi.ts'
import { referenceContentPolicy } from './headers.ts'

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Parley API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="reference"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`
const start = `SwaggerUIBundle({ url: '${basePath}/openapi.json', dom_id: '#reference', deepLinking: true, tryItOutEnabled: false, validatorUrl: null })\n`

/** The library's files that the reference page loads; read when somebody first opens it. */
const libraryFiles = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
}

/** The API described for machines, and a page that shows the same to people, without anything from elsewhere. */
export async function mountReference(
  server: FastifyInstance,
  { features, version }: { features: readonly Implementation[]; version: string },
): Promise<void> {
  const operations = features.map(({ operation }) => operation)
  for (const [name, describe] of Object.entries({ openapi: describeApi, asyncapi: describeLive })) {
    let description: unknown
    server.get(`${basePath}/${name}.json`, async (_request, reply) =>
      reply.header('cache-control', 'no-cache').send((description ??= describe(operations, version))),
    )
  }
  const serve = (path: string, type: string, text: () => string | Promise<string>) => {
    server.get(path, async (_request, reply) =>
      reply
        .header('content-security-policy', referenceContentPolicy)
        .header('cache-control', 'no-cache')
        .type(type)
        .serializer(String)
        .send(await text()),
    )
  }
  serve('/api/docs', 'text/html; charset=utf-8', () => page)
  serve('/api/docs/start.js', 'text/javascript; charset=utf-8', () => start)
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  for (const [name, type] of Object.entries(libraryFiles)) {
    let text: Promise<string> | null = null
    serve(`/api/docs/${name}`, type, () => (text ??= readFile(join(folder, name), 'utf8')))
  }
}
