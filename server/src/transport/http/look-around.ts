import { lookAtParts } from '../../features/admin/index.ts'
import type { House } from '../../features/house.ts'
import type { Health, HealthReport } from './health.ts'

interface Vitals {
  readonly stopping: boolean
  readonly startedAt: Date
}

export function createHealth(house: House, vitals: Vitals): Health {
  return {
    async report(): Promise<HealthReport> {
      const { database, bus, storage, scanner } = await lookAtParts(house)
      const services = {
        database: database.state,
        bus: bus.state,
        storage: storage.state,
        ...(scanner !== null && { scanner: scanner.state }),
      }
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
