import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import type { Connection } from './database.ts'

/** Any number will do, as long as every node of every version takes the same. */
const lockKey = 7_270_653_921

const folder = new URL('./migrations/', import.meta.url)

/** The database cannot be brought to the form this program needs. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

interface Migration {
  readonly name: string
  readonly text: string
  readonly hash: string
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Applies the migrations that are missing, each in a transaction. Many nodes may start at once: one does the work while
 * the others wait. Answers with the names it applied.
 */
export async function migrate(connection: Connection): Promise<string[]> {
  const migrations = await readMigrations()
  const client = new pg.Client({ ...connection, application_name: 'parley migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const pending = pendingOf(migrations, await appliedIn(client))
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

async function appliedIn(client: pg.Client): Promise<Map<string, string>> {
  // Who may only use the database, and not change its form, is refused even what is there already.
  const { rows: there } = await client.query<{ table: string | null }>(`select to_regclass('migrations') as table`)
  if (there[0]?.table === null) {
    await client.query(
      `create table migrations (
       name text primary key, hash text not null, applied_at timestamptz not null default now()
     )`,
    )
  }
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migrations')
  return new Map(rows.map((row) => [row.name, row.hash]))
}

/** What is still to apply, in order; refuses a database that this program does not understand. */
export function pendingOf<M extends { readonly name: string; readonly hash: string }>(
  migrations: readonly M[],
  applied: ReadonlyMap<string, string>,
): M[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.hash]))
  const unknown = [...applied.keys()].find((name) => !known.has(name))
  if (unknown !== undefined) {
    throw new MigrationError(
      `The database was made by a newer version of Parley (it has ${unknown}). Start that version.`,
    )
  }
  const changed = migrations.find((migration) => (applied.get(migration.name) ?? migration.hash) !== migration.hash)
  if (changed !== undefined) {
    throw new MigrationError(`The migration ${changed.name} is not the one that was applied to the database.`)
  }
  return migrations.filter((migration) => !applied.has(migration.name))
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('insert into migrations (name, hash) values ($1, $2)', [migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationError(
      `The migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
