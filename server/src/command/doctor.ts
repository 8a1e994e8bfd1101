import { lookAtHealth } from '../features/admin/index.ts'
import { isDatabaseAway, isDatabaseRefusing } from '../platform/postgres/faults.ts'
import { missingTools } from '../platform/studio/tools.ts'
import { version } from '../version.ts'
import type { OpenedHouse } from './open.ts'
import type { Said } from './said.ts'

interface Finding {
  readonly what: string
  readonly state: 'ok' | 'warning' | 'bad'
  readonly say: string
}

const gibibyte = 1024 ** 3
/** With less than this left the disk is as good as full. */
const leastFree = gibibyte

/** Looks at everything the place depends on. That it could be opened says that settings, folder and database are well. */
export async function examine({ house, isRunning }: OpenedHouse): Promise<Said> {
  const { parts, database, jobs, disk } = await lookAtHealth(house)
  return report([
    { what: 'Parley', state: 'ok', say: `${version} on Node ${process.versions.node}` },
    { what: 'settings', state: 'ok', say: `${house.settings.given.size} set by the operator` },
    { what: 'data folder', state: 'ok', say: isRunning ? 'a place is running in it' : 'no place is running in it' },
    part('database', parts.database, `PostgreSQL ${database.version}, ${(database.bytes / gibibyte).toFixed(2)} GB`),
    part('bus', parts.bus, house.settings.REDIS_URL === null ? 'one process' : 'Redis'),
    part('storage', parts.storage, house.settings.STORAGE_URL === null ? 'in the data folder' : 'in a bucket'),
    ...(parts.scanner === null ? [] : [part('scanner', parts.scanner, 'ClamAV')]),
    jobs.exhausted === 0
      ? { what: 'jobs', state: 'ok', say: `${jobs.waiting} waiting` }
      : { what: 'jobs', state: 'warning', say: `${jobs.exhausted} given up: see GET /admin/jobs` },
    disk !== null && disk.free < leastFree
      ? { what: 'disk', state: 'bad', say: `only ${(disk.free / gibibyte).toFixed(2)} GB are free` }
      : { what: 'disk', state: 'ok', say: disk === null ? 'unknown' : `${(disk.free / gibibyte).toFixed(0)} GB free` },
    ...missingTools().map((tool) => ({
      what: 'programs',
      state: 'warning' as const,
      say: `${tool} is missing: some files are handed on as they came`,
    })),
  ])
}

/**
 * What keeps the place from being opened at all, where that is the database: nothing else could be looked at. How it refuses is
 * said by its code, because its own words may have in them what the address does.
 */
export function examineClosed(error: unknown): Said | null {
  if (!isDatabaseAway(error) && !isDatabaseRefusing(error)) return null
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
  const say = isDatabaseAway(error)
    ? `it cannot be reached where DATABASE_URL says (${code})`
    : `it does not let in whom DATABASE_URL names, or has no such database (${code})`
  return report([
    { what: 'Parley', state: 'ok', say: `${version} on Node ${process.versions.node}` },
    { what: 'settings', state: 'ok', say: 'they can be read' },
    { what: 'database', state: 'bad', say },
  ])
}

function report(findings: readonly Finding[]): Said {
  const isBad = findings.some(({ state }) => state === 'bad')
  const lines = findings.map(({ what, state, say }) => `${state.padEnd(7)}  ${what.padEnd(11)}  ${say}`)
  return { text: lines.join('\n'), data: { well: !isBad, findings }, isBad }
}

function part(what: string, { state, ms }: { state: 'ok' | 'down'; ms: number }, say: string): Finding {
  return state === 'ok'
    ? { what, state: 'ok', say: `${say}, answers in ${ms} ms` }
    : { what, state: 'bad', say: `${say}: it does not answer` }
}
