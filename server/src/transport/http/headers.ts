import type { FastifyInstance } from 'fastify'
import type { Settings } from '../../config/settings.ts'

/** Everything a page may load comes from the place itself, and no script can make markup out of text. */
const pagePolicy = (pictures: string) => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' data: blob:${pictures}`,
  "font-src 'self'",
  `media-src 'self' blob:${pictures}`,
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]
/**
 * The page may make one kind of trusted thing: the addresses of its own workers. Files may come from their storage, where
 * browsers are sent there.
 */
export function pageContentPolicy({ STORAGE_URL }: Pick<Settings, 'STORAGE_URL'>): string {
  const policy = pagePolicy(STORAGE_URL?.isDirect === true ? ` ${STORAGE_URL.endpoint}` : '')
  return [...policy, "require-trusted-types-for 'script'", 'trusted-types parley-workers'].join('; ')
}
/** The API reference is made by a library that writes markup itself, so it has to do without trusted types. */
export const referenceContentPolicy = pagePolicy('').join('; ')
const apiContentPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The headers that every answer carries, whatever it is. */
export function securityHeaders(settings: Settings): Record<string, string> {
  const headers: Record<string, string> = {
    'content-security-policy': apiContentPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy':
      'camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=()',
    'x-permitted-cross-domain-policies': 'none',
    'x-dns-prefetch-control': 'off',
  }
  if (settings.PARLEY_PUBLIC_URL?.startsWith('https:') === true) {
    headers['strict-transport-security'] = 'max-age=63072000; includeSubDomains'
  }
  return headers
}

export function addSecurityHeaders(server: FastifyInstance, headers: Readonly<Record<string, string>>): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}
