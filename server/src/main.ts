import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { App } from './app.ts'
import { DataFolderError, openDataFolder, placeSecrets } from './config/data-folder.ts'
import { readSettings, type Settings, SettingsError } from './config/settings.ts'
import { DemoError, demoFolder, demoLooker, demoPassword, isThisMachine } from './demo/index.ts'
import { systemClock } from './platform/clock.ts'
import { createLogger, type Logger } from './platform/log.ts'
import { startCluster } from './platform/postgres/embedded/cluster.ts'
import { isDatabaseAway } from './platform/postgres/faults.ts'
import { migrate, MigrationError } from './platform/postgres/migrate.ts'
import { RedisError } from './platform/redis/redis-error.ts'
import { StorageError } from './platform/storage/storage.ts'
import { version } from './version.ts'

/** Beside this program when it is built. */
const pageFolder = fileURLToPath(new URL('../../web/dist/', import.meta.url))
/** Beside it, too: what makes pictures, in a process of its own. */
const studioProgram = fileURLToPath(new URL('./studio.js', import.meta.url))
/** Requests under way get this long when the program is told to stop. */
const patienceMs = 15_000

/** A start that cannot be; its message is all the operator needs. */
class StartError extends Error {}

type Stop = () => Promise<void>

async function run(): Promise<void> {
  const wish = readArguments(process.argv.slice(2))
  const isDemo = wish === 'demo'
  const settings = readSettings(isDemo ? { PARLEY_DATA_DIR: demoFolder, ...process.env } : process.env)
  const log = createLogger(settings.LOG_LEVEL ?? (process.stderr.isTTY ? 'warn' : 'info'))
  const stops: Stop[] = []
  const stop = stopper(stops, log)
  try {
    if (wish === 'copy-files') {
      await copyAll(settings, log, stops)
      return await stop()
    }
    const { url, isNew } = await start(settings, log, stops, isDemo)
    process.stdout.write(`Parley is ready at ${settings.PARLEY_PUBLIC_URL ?? url}\n`)
    if (isNew) process.stdout.write('Whoever creates the first account there becomes its administrator.\n')
    if (isDemo) process.stdout.write(`Sign in as ${demoLooker} with the password ${demoPassword}.\n`)
  } catch (error) {
    await stop()
    throw error
  }
}

const wishes = { '--demo': 'demo', '--copy-files': 'copy-files' } as const
type Wish = 'serve' | (typeof wishes)[keyof typeof wishes]

/** What is asked for: to serve, unless it is said otherwise. */
function readArguments(given: readonly string[]): Wish {
  const [first, second] = given
  if (first === undefined) return 'serve'
  const known = Object.entries(wishes).find(([argument]) => argument === first)
  if (known === undefined || second !== undefined)
    throw new StartError(
      `${known === undefined ? first : second} is unknown here. Only one of ${Object.keys(wishes).join(' and ')} can be given; all else is set by settings.`,
    )
  return known[1]
}

/** Brings all files from where they were kept to where they are to be kept, and says what became of them. */
async function copyAll(settings: Settings, log: Logger, stops: Stop[]): Promise<void> {
  const { STORAGE_URL, STORAGE_URL_BEFORE } = settings
  if (STORAGE_URL === null && STORAGE_URL_BEFORE === null)
    throw new StartError('STORAGE_URL: say where files are to be kept, or in STORAGE_URL_BEFORE where they were.')
  const data = openDataFolder(settings.PARLEY_DATA_DIR)
  stops.push(async () => data.release())
  const connection = await openDatabase(settings, log, stops)
  await migrate(connection)
  const { moveFiles } = await import('./app.ts')
  const { copied, known, lost } = await moveFiles({ settings, connection, log })
  process.stdout.write(`${copied} copied, ${known} there already, ${lost.length} lost\n`)
  if (lost.length > 0) throw new StartError(`Not found, or not what they were: ${lost.join(', ')}`)
}

/** Starts part after part, leaving behind how each is stopped. */
async function start(settings: Settings, log: Logger, stops: Stop[], isDemo: boolean): Promise<App> {
  if (isDemo && !isThisMachine(settings.HOST)) {
    throw new StartError('HOST: the passwords of the demo are known to everybody, so it listens on 127.0.0.1 only.')
  }
  await probePort(settings)
  await probeRedis(settings, log)
  const folder = openDataFolder(settings.PARLEY_DATA_DIR)
  stops.push(async () => folder.release())
  const secrets = settings.PARLEY_SECRET ?? placeSecrets(folder)
  // The page's and the API's code is read while PostgreSQL wakes up.
  const [{ startApp }, connection] = await Promise.all([import('./app.ts'), openDatabase(settings, log, stops)])
  const applied = await migrate(connection).catch((error: unknown) => {
    throw settings.DATABASE_URL === null ? error : databaseError(error)
  })
  if (applied.length > 0) log.info({ applied }, 'the database was brought up to date')
  const parts = { settings, secrets, connection, clock: systemClock, log, version, pageFolder, studioProgram }
  if (isDemo) {
    const { openDemo } = await import('./demo/open.ts')
    await openDemo({ ...parts, startApp, now: systemClock.now() })
  }
  const app = await startApp({ ...parts, collectProcess: true })
  stops.push(() => app.close())
  return app
}

async function openDatabase(settings: Settings, log: Logger, stops: Stop[]) {
  if (settings.DATABASE_URL !== null) return { connectionString: settings.DATABASE_URL }
  const cluster = await startCluster({ folder: join(settings.PARLEY_DATA_DIR, 'postgres'), log })
  stops.push(() => cluster.stop())
  return cluster.connection
}

/** What the operator's own database says to us, by the name of the setting and without its value. */
function databaseError(error: unknown): unknown {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (isDatabaseAway(error)) return new StartError(`DATABASE_URL: the database cannot be reached (${String(code)}).`)
  const isRefused = typeof code === 'string' && /^(28|3D)/.test(code)
  return isRefused ? new StartError(`DATABASE_URL: the database does not let Parley in (${code}).`) : error
}

/** A Redis that cannot be used is, too. */
async function probeRedis({ REDIS_URL }: Settings, log: Logger): Promise<void> {
  if (REDIS_URL === null) return
  const { openRedis } = await import('./platform/redis/connection.ts')
  const redis = await openRedis(REDIS_URL, log)
  redis.close()
}

/** A taken port is told before anything is started. */
async function probePort({ PORT, HOST }: Settings): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, PORT, HOST)))
    probe.listen(PORT, HOST, () => probe.close(() => resolve()))
  })
}

function portError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const messages: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is already in use. Stop what is using it, or set PORT to another.`,
    EACCES: `Port ${port} on ${host} may only be used by root. Set PORT to 1024 or above.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one it has.`,
  }
  const message = messages[error.code ?? '']
  return message === undefined ? error : new StartError(message)
}

/** Stops everything in reverse, once, whoever asks first; whoever asks again is impatient. */
function stopper(stops: Stop[], log: Logger) {
  let stopping = false
  const stop = async () => {
    stopping = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    for (const each of stops.splice(0).toReversed()) {
      await each().catch((error: Error) => log.error({ error: error.message }, 'a part did not stop in order'))
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      log.info({ signal }, 'stopping')
      void stop().then(() => process.exit(0))
    })
  }
  return stop
}

function explain(error: unknown): string {
  const isForPeople = [
    SettingsError,
    DataFolderError,
    DemoError,
    MigrationError,
    RedisError,
    StartError,
    StorageError,
  ].some((kind) => error instanceof kind)
  if (isForPeople) return (error as Error).message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

await run().catch((error: unknown) => {
  const failed = process.argv[2] === '--copy-files' ? 'The files could not be copied.' : 'Parley cannot start.'
  process.stderr.write(`${failed}\n${explain(error)}\n`)
  process.exitCode = 1
})
