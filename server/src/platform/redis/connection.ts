import type { Logger } from '../log.ts'
import { commandClient } from './clients.ts'
import { type Ear, type EarPorts, openEar } from './ear.ts'
import { codeOf, explainRedis } from './redis-error.ts'

/** What the parts of a node that need Redis share. While it is away every command rejects soon; none is kept for later. */
export interface RedisConnection {
  readonly isReady: boolean
  /** A connection of its own for listening, which ends with this one. */
  listen(ports: EarPorts): Ear
  /** Answers how many connections hear it. */
  publish(channel: string, message: string): Promise<number>
  /**
   * Runs a program in Redis as one step; all its keys must belong together. It is sent whole each time: Redis knows it
   * again, and commands keep their order, which they would not where one has to be sent a second time.
   */
  run(program: string, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown>
  ping(): Promise<unknown>
  onReady(listener: () => void): void
  close(): void
}

/** Connects, and from then on keeps the connection by itself. Rejects when it cannot be made at first. */
export async function openRedis(urls: readonly URL[], log: Logger): Promise<RedisConnection> {
  const client = commandClient(urls)
  let fault: unknown = null
  let state: 'opening' | 'well' | 'away' | 'closed' = 'opening'
  client.on('error', (error: unknown) => {
    fault = error
    lose(codeOf(error))
  })
  client.on('close', () => lose('CLOSED'))
  client.on('ready', () => {
    if (state === 'away') log.info('Redis is back')
    state = 'well'
  })
  function lose(code: string): void {
    if (state !== 'well') return
    state = 'away'
    log.warn({ code }, 'Redis is away')
  }
  try {
    await client.connect()
    // Says as well whether it is new enough, and whether it is alone.
    await client.spublish('parley:probe', '')
  } catch (error) {
    client.disconnect()
    throw explainRedis(fault ?? error)
  }
  const ears: Ear[] = []
  return {
    get isReady() {
      return client.status === 'ready'
    },
    listen(ports) {
      const ear = openEar(urls, ports)
      ears.push(ear)
      return ear
    },
    publish: async (channel, message) => Number(await client.spublish(channel, message)),
    run: (program, keys, args) => client.eval(program, keys.length, ...keys, ...args),
    ping: () => client.ping(),
    onReady: (listener) => void client.on('ready', listener),
    close() {
      state = 'closed'
      for (const ear of ears) ear.close()
      client.disconnect()
    },
  }
}
