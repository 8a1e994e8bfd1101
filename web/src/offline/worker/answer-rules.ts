/** What the page consists of, as it was built. */
export interface Build {
  /** Another one whenever any of its files is another. */
  readonly id: string
  /** The script that the page begins with; a page that names another one is of another build. */
  readonly entry: string
  /** What it needs to show anything. */
  readonly shell: readonly string[]
  /** What it may need later. */
  readonly rest: readonly string[]
}

/** How a request is answered. */
export type Answering =
  /** By nobody here: it goes to the server as if there were no service worker. */
  | 'network'
  /** With the page itself. */
  | 'page'
  /** With a file of this build, whose name stays while its content changes. */
  | 'own-file'
  /** With a file whose name says its content, of whatever build. */
  | 'hashed-file'

export interface Asked {
  readonly method: string
  readonly mode: string
  readonly url: URL
  readonly origin: string
}

/** Must agree with the server on which paths are the page. */
const notThePage = /^\/(api|assets|health|metrics)(\/|$)/

export function decideAnswer({ method, mode, url, origin }: Asked, { rest, shell }: Build): Answering {
  if (method !== 'GET' || url.origin !== origin) return 'network'
  const path = url.pathname
  if (path.startsWith('/assets/')) return 'hashed-file'
  if (path !== '/' && (shell.includes(path) || rest.includes(path))) return 'own-file'
  if (mode === 'navigate' && !notThePage.test(path)) return 'page'
  return 'network'
}

/** Caches of earlier builds that stay: tabs may still be open that run them and have yet to load parts of them. */
const buildsKept = 3
const prefix = 'parley-page-'

export const cacheOf = (build: Build) => prefix + build.id

/** Which caches go when a build takes over. `names` are in the order in which they were made. */
export function decideForgotten(names: readonly string[], build: Build): string[] {
  const own = cacheOf(build)
  const others = names.filter((name) => name.startsWith(prefix) && name !== own)
  return others.slice(0, Math.max(0, others.length - (buildsKept - 1)))
}
