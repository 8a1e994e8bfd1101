import { platform, release, totalmem } from 'node:os'
import { Readable } from 'node:stream'
import { adminSupportPacket } from '@parley/protocol'
import { record } from '../../audit/index.ts'
import type { House } from '../../house.ts'
import { implementDownload, Streamed } from '../../implement.ts'
import { readDays } from './days.ts'
import { lookAtHealth } from './health.ts'
import { countAll } from './store.ts'

/** Only these are told with their values; of all others, which may hold a secret or a name of the network, whether they are set. */
const told = [
  'PORT',
  'PARLEY_GUESTS',
  'PARLEY_REGISTRATION',
  'PARLEY_ROOM_CREATION',
  'PARLEY_PASSWORD_POLICY',
  'PARLEY_LIMITS',
  'LOG_LEVEL',
  'PARLEY_EDIT_WINDOW',
  'PARLEY_FILE_SIZE',
  'PARLEY_FILES_PER_MESSAGE',
  'PARLEY_FILE_TYPES',
  'PARLEY_FILE_QUOTA',
  'PARLEY_FILE_QUOTA_GUEST',
  'PARLEY_FILE_QUOTA_PLACE',
  'PARLEY_SCAN_UNAVAILABLE',
  'PARLEY_LINK_PREVIEWS',
  'PARLEY_ROLES',
] as const satisfies readonly (keyof House['settings'])[]

/** All that helps somebody who is asked for help, and is nobody's secret. */
async function pack(house: House): Promise<object> {
  const { clock, database, jobs, settings, version } = house
  const [health, totals, days, exhausted] = await Promise.all([
    lookAtHealth(house),
    countAll(database, clock.now()),
    readDays(house, 14),
    jobs.list('exhausted', null, 50),
  ])
  return {
    madeAt: clock.now().toISOString(),
    versions: {
      parley: version,
      node: process.version,
      platform: `${platform()} ${release()}`,
      memoryBytes: totalmem(),
    },
    settings: {
      given: [...settings.given],
      values: Object.fromEntries(told.map((name) => [name, settings[name]])),
    },
    health: { ...health, node: null },
    totals,
    days,
    // What went wrong is told by its kind alone: the words of an error may name what it was about.
    jobsGivenUp: exhausted.map(({ kind, attempts, createdAt, dueAt }) => ({ kind, attempts, createdAt, dueAt })),
  }
}

export const supportPacket = implementDownload(adminSupportPacket, async (_input, context) => {
  const { clock, database } = context
  const packet = JSON.stringify(await pack(context), null, 2)
  await database.transaction((transaction) => record(transaction, context, { act: 'support.packed' }))
  return new Streamed({
    name: `parley-support-${clock.now().toISOString().slice(0, 10)}.json`,
    mime: 'application/json',
    open: () => Readable.from([Buffer.from(packet)]),
  })
})
