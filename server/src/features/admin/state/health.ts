import { statfs } from 'node:fs/promises'
import { hostname } from 'node:os'
import { adminHealth, type Answer } from '@parley/protocol'
import type { House } from '../../house.ts'
import { implement } from '../../implement.ts'
import { lookAtParts } from './parts.ts'
import { describeServer } from './store.ts'

export async function lookAtHealth(house: House): Promise<Answer<'admin.health'>['health']> {
  const [parts, database, jobs, disk] = await Promise.all([
    lookAtParts(house),
    describeServer(house.database),
    house.jobs.count(),
    diskOf(house.settings.PARLEY_DATA_DIR),
  ])
  const states = Object.values(parts).filter((part) => part !== null)
  const many = (state: string) => jobs.reduce((sum, job) => (job.state === state ? sum + job.many : sum), 0)
  return {
    status: states.every(({ state }) => state === 'ok') ? 'ok' : 'degraded',
    version: house.version,
    uptimeSeconds: Math.round(process.uptime()),
    node: `${hostname()} ${process.pid}`,
    parts,
    database,
    jobs: {
      waiting: many('waiting'),
      running: many('running'),
      exhausted: many('exhausted'),
      lateSeconds: Math.max(0, ...jobs.filter(({ state }) => state === 'waiting').map((job) => job.lateSeconds)),
    },
    disk,
    memoryBytes: process.memoryUsage.rss(),
  }
}

/** How much room the disk has with the data folder on it; null where nobody can say. */
async function diskOf(folder: string): Promise<{ free: number; total: number } | null> {
  const found = await statfs(folder).catch(() => null)
  return found === null ? null : { free: found.bavail * found.bsize, total: found.blocks * found.bsize }
}

export const health = implement(adminHealth, async (_input, context) => ({ health: await lookAtHealth(context) }))
