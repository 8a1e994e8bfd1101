import type { House } from '../../features/house.ts'
import type { Health, HealthReport } from './health.ts'

interface Vitals {
  readonly stopping: boolean
  readonly startedAt: Date
}

const patienceMs = 2_000

export function createHealth(house: House, vitals: Vitals): Health {
  const stateOf = (part: { ping(): Promise<unknown> }) =>
    within(patienceMs, part.ping()).then(
      () => 'ok' as const,
      () => 'down' as const,
    )
  const scannerOf = async () => (house.scanner === null ? {} : { scanner: await stateOf(house.scanner) })
  return {
    async report(): Promise<HealthReport> {
      const [database, bus, storage, scanner] = await Promise.all([
        stateOf(house.database),
        stateOf(house.bus),
        stateOf(house.storage),
        scannerOf(),
      ])
      const services = { database, bus, storage, ...scanner }
      const isWell = Object.values(services).every((state) => state === 'ok')
      return {
        status: vitals.stopping ? 'stopping' : isWell ? 'ok' : 'degraded',
        version: house.version,
        uptime: Math.round((house.clock.now().getTime() - vitals.startedAt.getTime()) / 1000),
        services,
      }
    },
  }
}

/** Says once, by the name of its setting, what a place starts without. It goes on: what needs it waits. */
export async function warnOfAbsent({ log, scanner, settings, storage }: House): Promise<void> {
  const look = (ping: Promise<void>, told: string) =>
    ping.catch((error: Error) => log.warn({ error: error.message }, told))
  const files = settings.STORAGE_URL === null ? 'PARLEY_DATA_DIR' : 'STORAGE_URL'
  await Promise.all([
    look(storage.ping(), `${files}: files cannot be kept at the moment`),
    scanner !== null && look(scanner.ping(), 'CLAMAV_URL: files cannot be scanned at the moment'),
  ])
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), ms)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
