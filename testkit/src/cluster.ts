import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@parley/server/platform/log'
import { startCluster } from '@parley/server/platform/postgres/embedded/cluster'
import { migrate } from '@parley/server/platform/postgres/migrate'
import pg from 'pg'

/** How to reach the cluster of this run; plain data, because it travels to the test processes. */
export interface TestCluster {
  readonly host: string
  readonly port: number
  readonly user: string
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
    /** Where the program of the studio was built. */
    studio: string
  }
}

/** The database that every test's own is copied from: all migrations, no rows. */
const template = 'parley_template'

/** Nothing here has to survive a power cut. */
const fast = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' }

export interface RunningTestCluster {
  readonly cluster: TestCluster
  /** Where it is, as a data folder has it. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** Starts a PostgreSQL: the one of a test run, or one that a test can treat badly and that keeps what it has acknowledged. */
export async function startTestCluster({ isLasting = false } = {}): Promise<RunningTestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'))
  // When root runs the tests, another user runs PostgreSQL and has to get there.
  chmodSync(folder, 0o711)
  const settings = isLasting ? { ...fast, synchronous_commit: 'on' } : fast
  const running = await startCluster({ folder: join(folder, 'postgres'), log: createLogger('fatal'), settings })
  const { host } = running.connection
  const cluster = { host, port: 5432, user: 'parley' }
  await administer(cluster, `create database ${template}`)
  await migrate({ ...cluster, database: template })
  await administer(cluster, `alter database ${template} with is_template true allow_connections false`)
  return {
    cluster,
    folder,
    async stop() {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A database of its own, with every migration applied. */
export async function createDatabase(cluster: TestCluster): Promise<{ database: string; drop: () => Promise<void> }> {
  const database = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await administer(cluster, `create database ${database} template ${template}`)
  return { database, drop: () => administer(cluster, `drop database if exists ${database} with (force)`) }
}

/** Runs statements as the owner of all databases. */
export async function administer(cluster: TestCluster, statements: string, database = 'postgres'): Promise<void> {
  const client = new pg.Client({ ...cluster, database })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}
