import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createDatabase, startRedis, startTestCluster, type TestRedis } from '@parley/testkit'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { newFolder, type Place, postmasterOf, startPlace } from './place.ts'
import { eventually } from './processes.ts'

/** A database, a Redis and a folder of files that several programs share: one place on several nodes. */
export interface Ground {
  readonly sql: pg.Pool
  readonly redis: TestRedis
  /** A folder for a node, in which it finds the files of the place. */
  readonly folder: () => string
  start(env?: Readonly<Record<string, string>>, folder?: string): Place
  /** Ends the database as a crash would, with everything that was under way, and resolves when it answers again. */
  crashDatabase(): Promise<void>
}

export async function openGround(): Promise<Ground> {
  const { cluster, folder, stop } = await startTestCluster({ isLasting: true })
  onTestFinished(stop)
  const redis = await startRedis()
  onTestFinished(() => redis.close())
  const { database } = await createDatabase(cluster)
  const files = newFolder()
  const sql = new pg.Pool({ ...cluster, database })
  // Its connections die with the database.
  sql.on('error', () => {})
  onTestFinished(() => sql.end())
  const shared = {
    DATABASE_URL: `postgres://${cluster.user}@localhost/${database}?host=${cluster.host}`,
    REDIS_URL: redis.url,
    PARLEY_SECRET: 'a-secret-that-only-this-test-knows-and-is-long',
  }
  const newHome = () => {
    const home = newFolder()
    symlinkSync(files, join(home, 'files'))
    return home
  }
  return {
    sql,
    redis,
    folder: newHome,
    start: (env, home = newHome()) => startPlace({ folder: home, env: { ...shared, ...env } }),
    async crashDatabase() {
      const postmaster = postmasterOf(folder)
      if (postmaster === null) throw new Error('the database is not there to crash')
      process.kill(postmaster, 'SIGQUIT')
      const isAnother = () => ![null, postmaster].includes(postmasterOf(folder))
      await eventually('the database is started again', isAnother)
      const answers = () => sql.query('select').then(Boolean, () => false)
      await eventually('the database answers again', answers)
    },
  }
}
