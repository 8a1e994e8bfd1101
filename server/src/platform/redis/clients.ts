import { Cluster, Redis, type RedisOptions } from 'ioredis'

/** Longer than this no command is waited for. */
const commandMs = 1_500
/** A connection on which an answer is this late is given up and made again. */
const silenceMs = 4_000

/** What cannot go now is lost or done without Redis; nothing is kept for later. */
const impatient = {
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 5_000,
  commandTimeout: commandMs,
  socketTimeout: silenceMs,
} as const satisfies RedisOptions

const single = {
  ...impatient,
  lazyConnect: true,
  enableOfflineQueue: false,
  autoResubscribe: false,
  retryStrategy: retryMs,
} as const satisfies RedisOptions

/** Soon at first, then every two seconds, and never all nodes at once. */
function retryMs(attempt: number): number {
  return Math.min(25 * 2 ** Math.min(attempt, 10), 2_000) * (0.75 + Math.random() / 2)
}

/** One server for one address, a cluster for several. */
export function commandClient(urls: readonly URL[]): Redis | Cluster {
  const [url] = urls
  if (url !== undefined && urls.length === 1)
    return new Redis({ ...single, ...address(url), enableAutoPipelining: true })
  // Pipelined by the library, commands do not find a node that has come back.
  return cluster(urls, { enableOfflineQueue: false })
}

export function singleSubscriber(url: URL): Redis {
  return new Redis({ ...single, ...address(url) })
}

/** Its queue holds subscriptions only, of which there is a bounded number. */
export function clusterSubscriber(urls: readonly URL[]): Cluster {
  return cluster(urls, { shardedSubscribers: true, enableOfflineQueue: true })
}

/** All nodes let in with what the first address says. */
function cluster(urls: readonly URL[], more: ConstructorParameters<typeof Cluster>[1]): Cluster {
  const access = urls.map(accessOf)[0] ?? {}
  return new Cluster(urls.map(serverOf), {
    lazyConnect: true,
    clusterRetryStrategy: retryMs,
    slotsRefreshTimeout: commandMs,
    // Certificates are made for names, so these must not become addresses first.
    ...('tls' in access ? { dnsLookup: (name: string, done) => done(null, name) } : {}),
    redisOptions: { ...impatient, ...access },
    ...more,
  })
}

/** Taken apart here, because the library would take any of its own options from an address. */
function address(url: URL) {
  return { ...serverOf(url), ...accessOf(url), db: Number(url.pathname.slice(1) || 0) }
}

function serverOf(url: URL) {
  return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(url.port || 6379) }
}

function accessOf(url: URL) {
  return {
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  }
}
