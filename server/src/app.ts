import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Settings } from './config/settings.ts'
import { countDays, PaceBook } from './features/admin/index.ts'
import { sealAudit } from './features/audit/index.ts'
import { hasAnyPerson } from './features/accounts/index.ts'
import { Passwords } from './features/accounts/passwords.ts'
import type { House } from './features/house.ts'
import { Hub } from './fanout/hub.ts'
import { copyFiles } from './features/files/index.ts'
import { FilePasses } from './features/files/passes.ts'
import { features, works } from './features/index.ts'
import { openPlace } from './features/place/index.ts'
import { PresenceBoard } from './features/presence/board.ts'
import { ReceiptBook } from './features/receipts/book.ts'
import { BotTokens } from './features/sessions/bot-tokens.ts'
import { RuleBook } from './features/rules/rule-book.ts'
import { AccessTokens } from './features/sessions/access-tokens.ts'
import { SessionDirectory } from './features/sessions/directory.ts'
import { sweepOldSessions } from './features/sessions/index.ts'
import { RefreshTokens } from './features/sessions/refresh-tokens.ts'
import { LiveSettings } from './features/settings/live-settings.ts'
import { findingMissed, findInside, findOwn, findPositions } from './features/sync/index.ts'
import type { Clock } from './platform/clock.ts'
import { guardedFetch, type GuardedFetchParts } from './platform/fetch/guarded-fetch.ts'
import { createIds } from './platform/ids.ts'
import type { Logger } from './platform/log.ts'
import { Jobs } from './platform/jobs/jobs.ts'
import { createJobMeters } from './platform/jobs/meters.ts'
import { type Pace, usualPace, Worker } from './platform/jobs/worker.ts'
import { createMetrics, type Metrics } from './platform/metrics.ts'
import { joinNodes } from './platform/nodes.ts'
import { type Connection, Database } from './platform/postgres/database.ts'
import { openStorage } from './platform/storage/open.ts'
import { type Storage, StorageError } from './platform/storage/storage.ts'
import { openRedis, type RedisConnection } from './platform/redis/connection.ts'
import { clamav } from './platform/scanner/clamav.ts'
import { clearScratch } from './platform/studio/scratch.ts'
import { Studio } from './platform/studio/studio.ts'
import { missingTools } from './platform/studio/tools.ts'
import { Vocabulary } from './platform/words/vocabulary.ts'
import { WordIndex } from './platform/words/word-index.ts'
import { RoomLog } from './roomlog/room-log.ts'
import { Dispatcher } from './transport/dispatch.ts'
import { createHealth, warnOfAbsent } from './transport/http/look-around.ts'
import { createHttpServer } from './transport/http/server.ts'
import { mountLive } from './transport/live.ts'
import { patience, type Patience } from './transport/patience.ts'

export interface AppParts {
  readonly settings: Settings
  readonly secrets: readonly string[]
  readonly connection: Connection
  readonly clock: Clock
  readonly log: Logger
  readonly version: string
  readonly pageFolder: string
  /** What makes pictures, as a program of its own. */
  readonly studioProgram: string
  /** Hold every answer against the contract. */
  readonly checkAnswers?: boolean
  readonly patience?: Partial<Patience>
  readonly pace?: Partial<Pace>
  /** What counts as outside, for a test that has no other server than its own. */
  readonly outside?: Partial<GuardedFetchParts>
  /** Measure the process itself; a process with several apps measures once or never. */
  readonly collectProcess?: boolean
}

/** One running server of a place. */
export interface App {
  /** Where it listens, as a URL that this machine can open. */
  readonly url: string
  /** Nobody had an account when it started. */
  readonly isNew: boolean
  readonly house: House
  /** Stops taking requests, finishes those under way, writes down what is still in memory. */
  close(): Promise<void>
}

/** How often it is written down when sessions were last used. */
const flushMs = 60_000
/** How old what administrators have set can be, should the word of a change be lost. */
const settingsMs = 30_000
/** How often it is looked whose time of grace is over. */
const presenceMs = 1_000
/** When everybody comes back at once, the system keeps this many waiting at the door. */
const backlog = 4_096
/** How often what is over is cleared away. */
const sweepMs = 3_600_000

/** A change of rules that was not heard of is found after so long. */
const rulesMs = 30_000

/** How often it is looked what died over its work. */
const leftoversMs = 300_000

/** With less room than for two files, or than this, the disk is as good as full. */
const mostRoomBytes = 1024 ** 3

/** Three times in the length of a lease. */
const leaseMs = 10_000

/** Puts the program together. Everything that is shared is made here and nowhere else. */
export async function startApp(parts: AppParts): Promise<App> {
  const { REDIS_URL } = parts.settings
  const redis = REDIS_URL === null ? null : await openRedis(REDIS_URL, parts.log)
  return await putTogether(parts, redis).catch((error: unknown) => {
    redis?.close()
    throw error
  })
}

/** Brings all files from where they were kept to where they are to be kept, while nothing else is running. */
export async function moveFiles({ settings, connection, log }: Pick<AppParts, 'settings' | 'connection' | 'log'>) {
  const { PARLEY_DATA_DIR, STORAGE_URL, STORAGE_URL_BEFORE } = settings
  const database = new Database(connection, { log, metrics: createMetrics() })
  const folder = join(PARLEY_DATA_DIR, 'files')
  const from = await openStorage({ folder, s3: STORAGE_URL_BEFORE })
  const to = await openStorage({ folder, s3: STORAGE_URL })
  try {
    await usable(from, STORAGE_URL_BEFORE === null ? 'PARLEY_DATA_DIR' : 'STORAGE_URL_BEFORE')
    await usable(to, STORAGE_URL === null ? 'PARLEY_DATA_DIR' : 'STORAGE_URL')
    return await copyFiles(database, { from, to })
  } finally {
    from.close()
    to.close()
    await database.close()
  }
}

/** Which of two storages cannot be used is told by the name of its setting. */
async function usable(storage: Storage, setting: string): Promise<void> {
  await storage.ping().catch((error: Error) => {
    throw new StorageError(`${setting}: ${error.message}`, { cause: error })
  })
}

/** All that features work with, without anybody who serves. */
type HouseParts = Omit<AppParts, 'pageFolder' | 'checkAnswers' | 'patience' | 'pace' | 'collectProcess'>

/** Opens the house of a place to do something in it, as whoever serves it does. */
export async function openHouse(parts: HouseParts): Promise<{ house: House; close: () => Promise<void> }> {
  const { REDIS_URL } = parts.settings
  const redis = REDIS_URL === null ? null : await openRedis(REDIS_URL, parts.log)
  const { house, nodes } = await furnish(parts, redis, createMetrics())
  return {
    house,
    async close() {
      house.wordIndex.stop()
      house.studio.close()
      await nodes.close()
      house.storage.close()
      await house.database.close()
    },
  }
}

async function furnish(parts: HouseParts, redis: RedisConnection | null, metrics: Metrics) {
  const { clock, log, version } = parts
  const database = new Database(parts.connection, { log, metrics })
  const newId = createIds(clock)
  const place = await openPlace(database, { id: newId(), epoch: newId(), now: clock.now() })
  const nodes = await joinNodes({ redis, placeId: place.id, clock, log })
  const { bus, leases, limiter } = nodes
  const liveSettings = new LiveSettings({ given: parts.settings, database, bus, log })
  await liveSettings.load()
  const { settings } = liveSettings
  const storage = await openStorage({
    folder: join(settings.PARLEY_DATA_DIR, 'files'),
    s3: settings.STORAGE_URL,
    roomBytes: () => Math.min(2 * settings.PARLEY_FILE_SIZE, mostRoomBytes),
  })
  const jobs = new Jobs({ database, bus, clock, newId })
  const studio = new Studio({ program: parts.studioProgram, log })
  const house: House = {
    settings,
    liveSettings,
    version,
    epoch: place.epoch,
    clock,
    newId,
    log,
    database,
    bus,
    roomLog: new RoomLog({ database, bus, clock }),
    jobs,
    studio,
    scanner: settings.CLAMAV_URL === null ? null : clamav(settings.CLAMAV_URL),
    fetchOutside: guardedFetch({ userAgent: `Parley/${version} (link preview)`, ...parts.outside }),
    vocabulary: new Vocabulary(),
    wordIndex: new WordIndex({ database, log }),
    rules: new RuleBook({ database, bus, clock, limiter, log }),
    passwords: new Passwords(),
    accessTokens: new AccessTokens(parts.secrets, { placeId: place.id, clock }),
    botTokens: new BotTokens(database),
    refreshTokens: new RefreshTokens(parts.secrets),
    sessions: new SessionDirectory({ database, clock, bus }),
    presence: new PresenceBoard({ database, bus, clock, log, leases }),
    receipts: new ReceiptBook({ database, bus, log }),
    pace: new PaceBook({ database, clock }),
    storage,
    filePasses: new FilePasses(parts.secrets),
  }
  return { house, nodes, placeId: place.id }
}

async function putTogether(parts: AppParts, redis: RedisConnection | null): Promise<App> {
  const { clock, log } = parts
  const metrics = createMetrics()
  if (parts.collectProcess === true) metrics.collectProcess()
  const { house, nodes, placeId } = await furnish(parts, redis, metrics)
  const { bus, database, jobs, newId, settings, storage, studio } = house
  const { limiter, nearLimiter } = nodes
  await house.rules.refresh()
  const dispatcher = new Dispatcher({ house, limiter, metrics, checkAnswers: parts.checkAnswers ?? false })
  const bearing = { ...patience, ...parts.patience }
  const vitals = { stopping: false, startedAt: clock.now() }
  const isWeb = settings.PARLEY_ROLES.includes('web')
  const server = await createHttpServer({
    house,
    isWeb,
    placeId,
    features,
    dispatcher,
    metrics,
    health: createHealth(house, vitals),
    isStopping: () => vitals.stopping,
    pageFolder: parts.pageFolder,
    patience: bearing,
  })
  const live = isWeb
    ? mountLive(server, {
        house,
        hub: createHub(house),
        dispatcher,
        features,
        limiter: nearLimiter,
        patience: bearing,
      })
    : null
  const worker = new Worker<House>({
    database,
    bus,
    clock,
    newId,
    log,
    meters: createJobMeters(metrics.registry, jobs),
    context: house,
    works,
    pace: { ...usualPace, ...parts.pace },
  })
  await clearScratch(settings.PARLEY_DATA_DIR)
  await server.listen({ port: settings.PORT, host: settings.HOST, backlog })
  if (settings.PARLEY_ROLES.includes('worker')) {
    await worker.start()
    const missing = missingTools()
    if (missing.length > 0)
      log.warn({ missing }, 'film, sound or documents are handed on as they came: programs are missing')
  }
  void warnOfAbsent(house)
  countDays(house).catch((error: Error) => log.warn({ error: error.message }, 'days will be counted later'))
  // From now on the others notice when this node is no more.
  await house.presence.renew()
  const upkeep = [
    every(rulesMs, () => house.rules.refresh(), log),
    every(settingsMs, () => house.liveSettings.load(), log),
    every(flushMs, () => house.sessions.flush(), log),
    every(flushMs, async () => house.sessions.sweep(), log),
    every(flushMs, () => house.pace.flush(), log),
    every(sweepMs, () => sweepOldSessions(house), log),
    every(sweepMs, () => sealAudit(house), log),
    every(sweepMs, () => countDays(house), log),
    every(leftoversMs, () => clearScratch(settings.PARLEY_DATA_DIR), log),
    every(presenceMs, () => house.presence.sweep(), log),
    every(leaseMs, () => house.presence.renew(), log),
  ]
  return {
    url: urlOf(server.server.address(), settings.HOST),
    isNew: !(await hasAnyPerson(house.database)),
    house,
    async close() {
      vitals.stopping = true
      for (const timer of upkeep) clearInterval(timer)
      house.wordIndex.stop()
      await live?.drain()
      await worker.stop()
      studio.close()
      // Who does not hang up must not keep what is in memory from being written.
      const cutting = setTimeout(() => server.server.closeAllConnections(), bearing.stopMs)
      await server.close()
      clearTimeout(cutting)
      for (const writing of [house.receipts, house.presence, house.sessions, house.pace]) {
        await writing
          .flush()
          .catch((error: Error) => log.warn({ error: error.message }, 'something was not written down'))
      }
      await nodes.close()
      storage.close()
      await database.close()
    },
  }
}

function createHub(house: House): Hub {
  return new Hub({
    bus: house.bus,
    lookUp: findingMissed(house),
    inside: (roomId, personIds) => findInside(house, roomId, personIds),
    positions: (personIds) => findPositions(house.database, personIds),
    own: (personIds) => findOwn(house.database, personIds),
    came: (personId) => house.presence.came(personId),
    went(personId) {
      house.presence.went(personId)
      void house.receipts.flush()
    },
  })
}

/** Does `work` again and again; a time that fails is logged and followed by the next. */
function every(ms: number, work: () => Promise<void>, log: Logger): NodeJS.Timeout {
  return setInterval(() => {
    work().catch((error: Error) => log.warn({ error: error.message }, 'upkeep failed and will be tried again'))
  }, ms)
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port')
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${address.port}`
}
