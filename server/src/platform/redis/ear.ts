import type { Cluster, Redis } from 'ioredis'
import { clusterSubscriber, singleSubscriber } from './clients.ts'
import { explainRedis } from './redis-error.ts'

/** What somebody who listens to Redis has to know. */
export interface EarPorts {
  /** There is a connection that hears nothing yet. */
  readonly up: () => void
  /** Nothing, or not everything, is heard any more. */
  readonly down: () => void
  readonly message: (text: string) => void
}

/** Listens to channels of Redis; what it listens to must be told again with every connection. */
export interface Ear {
  connect(): Promise<void>
  /** Each group is of one slot. Rejects when they could not all be listened to; some may be. `again` after a loss. */
  subscribe(groups: readonly (readonly string[])[], again: boolean): Promise<void>
  unsubscribe(channel: string): void
  close(): void
}

export function openEar(urls: readonly URL[], ports: EarPorts): Ear {
  const [url] = urls
  return url !== undefined && urls.length === 1 ? singleEar(url, ports) : clusterEar(urls, ports)
}

/** A connection on which nothing is said might have died without a word. */
const beatMs = 5_000

function singleEar(url: URL, ports: EarPorts): Ear {
  const client = singleSubscriber(url)
  const beat = setInterval(() => void client.ping().catch(() => {}), beatMs)
  client.on('ready', ports.up)
  client.on('close', ports.down)
  return {
    connect: () => connect(client, ports),
    async subscribe(groups) {
      await Promise.all(groups.map((group) => client.ssubscribe(...group)))
    },
    unsubscribe: (channel) => void client.sunsubscribe(channel).catch(() => {}),
    close() {
      clearInterval(beat)
      client.disconnect()
    },
  }
}

/** A cluster in which something changes goes on changing for a moment. */
const calmMs = 200

/**
 * The library listens again by itself when a node of the cluster changes, but does not say when it has succeeded. So
 * whatever happens, everything is listened to once more when it has become calm.
 */
function clusterEar(urls: readonly URL[], ports: EarPorts): Ear {
  const client = clusterSubscriber(urls)
  let calm: NodeJS.Timeout | undefined
  const disturbed = () => {
    ports.down()
    clearTimeout(calm)
    calm = setTimeout(ports.up, calmMs)
  }
  for (const event of ['ready', '-node', '-subscriber', 'subscribersReady', 'close']) client.on(event, disturbed)
  client.on('nodeError', () => {})
  return {
    connect: () => connect(client, ports),
    async subscribe(groups, again) {
      await Promise.all(
        groups.map(async (group) => {
          // The library keeps a list to which it would add them a second time.
          if (again) await client.sunsubscribe(...group)
          await client.ssubscribe(...group)
        }),
      )
    },
    unsubscribe: (channel) => void client.sunsubscribe(channel).catch(() => {}),
    close() {
      clearTimeout(calm)
      client.off('close', disturbed)
      client.disconnect()
    },
  }
}

async function connect(client: Redis | Cluster, ports: EarPorts): Promise<void> {
  let fault: unknown = null
  client.on('error', (error: unknown) => (fault = error))
  client.on('smessage', (_channel: string, text: string) => ports.message(text))
  await client.connect().catch((error: unknown) => {
    client.disconnect()
    throw explainRedis(fault ?? error)
  })
}
