import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Settings } from '../../config/settings.ts'
import { Refusal } from '../../platform/refusal.ts'
import { pageContentPolicy } from './headers.ts'

const manifestName = 'manifest.webmanifest'

/** Serves the built page: its files, and the page itself for every other path that a browser opens. */
export async function mountPage(server: FastifyInstance, folder: string, settings: Settings): Promise<void> {
  const contentPolicy = pageContentPolicy(settings)
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt) {
    await server.register(statics, {
      root: folder,
      index: false,
      preCompressed: true,
      wildcard: false,
      globIgnore: [`**/${manifestName}*`],
      cacheControl: false,
      setHeaders(reply, path) {
        // Names below assets/ change with their content; all other files keep their name.
        const isHashed = path.includes('/assets/')
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        reply.header('content-security-policy', contentPolicy)
        if (basename(path).startsWith('sw.js')) reply.header('service-worker-allowed', '/')
      },
    })
    mountManifest(server, join(folder, manifestName), settings)
  }
  server.setNotFoundHandler(async (request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/^\/(api|assets|health|metrics)(\/|$)/.test(request.url)
    if (!isPage || !isBuilt) throw new Refusal('route_not_found')
    return reply.sendFile('index.html')
  })
}

/** Who installs the page installs this place, under its own name. */
function mountManifest(server: FastifyInstance, file: string, settings: Settings): void {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
  server.get(`/${manifestName}`, async (_request, reply) => {
    const { PARLEY_NAME: name } = settings
    const text = JSON.stringify(Object.assign({}, manifest, { name, short_name: name }))
    return reply.type('application/manifest+json').header('cache-control', 'no-cache').send(text)
  })
}
