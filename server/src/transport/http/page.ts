import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Settings } from '../../config/settings.ts'
import { Refusal } from '../../platform/refusal.ts'
import { pageContentPolicy } from './headers.ts'
import { isHeld } from './send-bytes.ts'

const manifestName = 'manifest.webmanifest'
const pageName = 'index.html'
const assetName = /^\/?[\w-][\w.-]*$/

/** Serves the built page: its files, and the page itself for every other path that a browser opens. */
export async function mountPage(server: FastifyInstance, folder: string, settings: Settings): Promise<void> {
  const contentPolicy = pageContentPolicy(settings)
  const isBuilt = existsSync(join(folder, pageName))
  if (isBuilt) {
    const both = { index: false, preCompressed: true, cacheControl: false } as const
    await server.register(statics, {
      ...both,
      root: folder,
      wildcard: false,
      globIgnore: [`**/${manifestName}*`, `**/${pageName}*`, 'assets/**'],
      setHeaders(reply, path) {
        reply.header('cache-control', 'no-cache').header('content-security-policy', contentPolicy)
        if (basename(path).startsWith('sw.js')) reply.header('service-worker-allowed', '/')
      },
    })
    // Their names change with their content, and a page that is built anew while it is served brings new ones.
    await server.register(statics, {
      ...both,
      root: join(folder, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      allowedPath: (path) => assetName.test(path),
      setHeaders(reply) {
        reply.header('cache-control', 'public, max-age=31536000, immutable')
        reply.header('content-security-policy', contentPolicy)
      },
    })
    mountManifest(server, join(folder, manifestName), settings)
  }
  server.setNotFoundHandler(async (request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/^\/(api|assets|health|metrics)(\/|$)/.test(request.url)
    if (!isPage || !isBuilt) throw new Refusal('route_not_found')
    const tag = await tagOf(join(folder, pageName), contentPolicy)
    reply.header('etag', tag)
    if (isHeld(request.headers['if-none-match'], tag)) {
      // A browser takes what this says for what it holds, over plain HTTP even where it was cut on its way, and half a policy reaches nothing.
      return reply.status(304).header('cache-control', 'no-cache').removeHeader('content-security-policy').send()
    }
    return reply.sendFile(pageName, { etag: false, lastModified: false })
  })
}

/** Another one when the page, or the policy it is under, is another. */
async function tagOf(file: string, contentPolicy: string): Promise<string> {
  const { mtimeMs, size } = await stat(file)
  const hash = createHash('sha256').update(`${contentPolicy} ${mtimeMs} ${size}`)
  return `"${hash.digest('base64url').slice(0, 22)}"`
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
