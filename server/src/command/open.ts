import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openHouse } from '../app.ts'
import { InUseError, openDataFolder, placeSecrets } from '../config/data-folder.ts'
import type { Settings } from '../config/settings.ts'
import type { House } from '../features/house.ts'
import { systemClock } from '../platform/clock.ts'
import type { Logger } from '../platform/log.ts'
import type { Connection } from '../platform/postgres/database.ts'
import { runningCluster, startCluster } from '../platform/postgres/embedded/cluster.ts'
import { migrate } from '../platform/postgres/migrate.ts'
import { version } from '../version.ts'

/** Beside this program when it is built. */
const studioProgram = fileURLToPath(new URL('./studio.js', import.meta.url))

export interface OpenedHouse {
  readonly house: House
  /** Another process serves the place from the same folder. */
  readonly isRunning: boolean
}

/**
 * Opens the house without serving anybody, does something in it, and closes it. A database of its own is reached where another
 * process runs it, and else started for as long as it takes.
 */
export async function inHouse<T>(
  settings: Settings,
  log: Logger,
  work: (opened: OpenedHouse) => Promise<T>,
): Promise<T> {
  const ends: (() => Promise<void>)[] = []
  try {
    const isRunning = takeFolder(settings.PARLEY_DATA_DIR, ends)
    const connection = await reach(settings, log, isRunning, ends)
    // Whoever serves the place has brought its database up to date.
    if (!isRunning) await migrate(connection)
    const secrets = settings.PARLEY_SECRET ?? placeSecrets({ path: settings.PARLEY_DATA_DIR })
    const opened = await openHouse({ settings, secrets, connection, clock: systemClock, log, version, studioProgram })
    ends.push(opened.close)
    return await work({ house: opened.house, isRunning })
  } finally {
    for (const end of ends.toReversed()) await end()
  }
}

/** Takes the data folder, unless a place is running in it, which is as well. */
function takeFolder(path: string, ends: (() => Promise<void>)[]): boolean {
  try {
    const folder = openDataFolder(path)
    ends.push(async () => folder.release())
    return false
  } catch (error) {
    if (error instanceof InUseError) return true
    throw error
  }
}

async function reach(
  { DATABASE_URL, PARLEY_DATA_DIR }: Settings,
  log: Logger,
  isRunning: boolean,
  ends: (() => Promise<void>)[],
): Promise<Connection> {
  if (DATABASE_URL !== null) return { connectionString: DATABASE_URL }
  const folder = join(PARLEY_DATA_DIR, 'postgres')
  if (isRunning) return runningCluster(folder)
  const cluster = await startCluster({ folder, log })
  ends.push(() => cluster.stop())
  return cluster.connection
}
