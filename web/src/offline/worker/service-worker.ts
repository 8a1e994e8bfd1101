import { isOpening, type Opening } from '../../attention/opening.ts'
import { type Build, cacheOf, decideAnswer, decideForgotten } from './answer-rules.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in when the page is built. */
declare const __BUILD__: Build

const build = __BUILD__
const ownCache = cacheOf(build)
/** How an answer was compressed on its way says nothing any more. */
const lenient = { ignoreVary: true }

/** What not every browser can do yet: to answer some requests from the caches without starting this program. */
interface RoutingInstallEvent extends ExtendableEvent {
  addRoutes?(routes: { readonly condition: { readonly urlPattern: string }; readonly source: 'cache' }): Promise<void>
}

self.addEventListener('install', (event: RoutingInstallEvent) => {
  const routed = event.addRoutes?.({ condition: { urlPattern: '/assets/*' }, source: 'cache' })
  event.waitUntil(Promise.resolve(routed).catch(() => {}))
  // Open tabs go on with what they have: their files stay. So there is no reason to keep the next visit waiting.
  event.waitUntil(fetchToBegin().then(() => self.skipWaiting()))
})

/** A whole page is not replaced by half a one: it would not open where there is no server, and the next visit may be there. */
async function fetchToBegin(): Promise<void> {
  await fetchAll(build.shell)
  if (self.registration.active !== null) await fetchAll(build.rest)
}

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  if (event.data === 'fetch the rest') event.waitUntil(fetchAll(build.rest))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const opening: unknown = event.notification.data
  if (isOpening(opening)) event.waitUntil(openPage(opening))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { method, mode } = request
  const url = new URL(request.url)
  switch (decideAnswer({ method, mode, url, origin: self.location.origin }, build)) {
    case 'network':
      return
    case 'page':
      return event.respondWith(fromOwn('/', request))
    case 'own-file':
      return event.respondWith(fromOwn(url.pathname, request))
    case 'hashed-file':
      return event.respondWith(fromAny(url.pathname, request))
  }
})

/** In the window that was looked at last, or in a new one where there is none. */
async function openPage(opening: Opening): Promise<void> {
  const [last] = await self.clients.matchAll({ type: 'window' })
  if (last === undefined) return void (await self.clients.openWindow(opening.open))
  last.postMessage(opening)
  // Some browsers let only a click of a person do so, and do not count every one.
  await last.focus().catch(() => {})
}

async function fromOwn(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(ownCache)
  return (await cache.match(path, lenient)) ?? (await fetch(request))
}

async function fromAny(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(path, lenient)
  if (kept !== undefined) return kept
  const response = await fetchWhole(request)
  if (response.ok) {
    const cache = await caches.open(ownCache)
    await cache.put(path, response.clone()).catch(() => {})
  }
  return response
}

/**
 * No file of the page is empty, but to a browser an answer is whose head was cut on its way. Kept here, that part would be missing for good,
 * and the browser may hold it for a while.
 */
async function fetchWhole(asked: Request | string, init?: RequestInit): Promise<Response> {
  const response = await fetch(asked, init)
  if (!response.ok || !(await isEmpty(response))) return response
  const again = await fetch(asked, { cache: 'reload' })
  return again.ok && (await isEmpty(again)) ? Response.error() : again
}

async function isEmpty(response: Response): Promise<boolean> {
  return (await response.clone().arrayBuffer()).byteLength === 0
}

/** Puts files into this build's cache. What an earlier build had under the same name, it has not to be asked for again. */
async function fetchAll(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(ownCache)
  await Promise.all(
    paths.map(async (path) => {
      if ((await cache.match(path, lenient)) !== undefined) return
      const known = path.startsWith('/assets/') ? await caches.match(path, lenient) : undefined
      const response = known ?? (await fetchWhole(path, { cache: 'no-cache' }))
      if (!response.ok || response.redirected || !(await isOfThisBuild(path, response))) {
        throw new Error(`${path} is not there`)
      }
      await cache.put(path, response)
    }),
  )
}

/** While several servers are being replaced one by one, the one that answers may still have the page before. */
async function isOfThisBuild(path: string, response: Response): Promise<boolean> {
  return path !== '/' || (await response.clone().text()).includes(build.entry)
}

async function forgetOld(): Promise<void> {
  const names = decideForgotten(await caches.keys(), build)
  await Promise.all(names.map((name) => caches.delete(name)))
}
