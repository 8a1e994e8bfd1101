import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { isDatabaseAway } from './faults.ts'
import { Pipeline } from './pipeline.ts'
import { sql, type Statement } from './statement.ts'

/** Where statements can be run: the database itself, or one transaction of it. */
export interface Queryable {
  run<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>
}

/** How to reach a database: a URL, or the parts of a local socket. */
export type Connection =
  | { readonly connectionString: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string }

// Counters are bigint in the database; they stay far below what a number holds exactly.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** No statement of the program may hold a connection longer than this. */
const statementTimeoutMs = 15_000
const connectTimeoutMs = 5_000
/** A read is tried again after pauses up to this long: half a second in all. */
const mostPauseMs = 400
/** Transactions and writes share these; reads go through one pipelined connection beside them. */
const poolSize = 6

/**
 * The statements of a lane look up everything by key, and are planned once. A plan made while the tables were small, or by
 * statistics of yesterday, must not read whole tables when they have grown.
 */
const byKeyOnly: pg.ClientConfig = {
  options: ['enable_seqscan=off', 'enable_hashjoin=off', 'enable_mergejoin=off', 'plan_cache_mode=force_generic_plan']
    .map((setting) => `-c ${setting}`)
    .join(' '),
}

/** A search of messages that takes longer is given up. */
const seekTimeoutMs = 2_000
/** Searches of messages share these; one that takes long makes few others wait. */
const seekers = 2

/**
 * A search of messages is planned for what is asked: what is rare is looked up, what is common is walked through. To read a
 * whole table is never the way, and to compile the plan takes longer than to carry it out.
 */
const bySearch: pg.ClientConfig = {
  statement_timeout: seekTimeoutMs,
  options: [
    'enable_seqscan=off',
    'enable_hashjoin=off',
    'enable_mergejoin=off',
    'jit=off',
    'plan_cache_mode=force_custom_plan',
    'work_mem=16MB',
    'max_parallel_workers_per_gather=0',
  ]
    .map((setting) => `-c ${setting}`)
    .join(' '),
}

const pingStatement = sql('database.ping', 'select')

/** Where whole transactions are sent in one go. */
export type BatchLane = Pick<Pipeline, 'transaction'>

/** The place's PostgreSQL. */
export class Database implements Queryable {
  readonly #connection: pg.ClientConfig
  readonly #pool: pg.Pool
  readonly #log: Logger
  readonly #metrics: Metrics
  readonly #reader: Pipeline
  readonly #searcher: Pipeline
  readonly #seekers: readonly Pipeline[]
  #seekTurn = 0
  readonly #lanes: Pipeline[] = []

  constructor(connection: Connection, { log, metrics }: { log: Logger; metrics: Metrics }) {
    this.#connection = {
      ...connection,
      application_name: 'parley',
      statement_timeout: statementTimeoutMs,
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
    }
    this.#log = log
    this.#metrics = metrics
    this.#pool = new pg.Pool({ ...this.#connection, max: poolSize, idleTimeoutMillis: 60_000 })
    this.#reader = this.#openPipeline()
    this.#searcher = this.#openPipeline()
    this.#seekers = Array.from({ length: seekers }, () => this.#openPipeline(bySearch))
    this.#pool.on('error', (error) => log.warn({ error: error.message }, 'an idle database connection was lost'))
  }

  /** Runs one statement that may wait for locks, on a connection of its own. */
  run<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#measured(statement, () => rowsOf<Row>(this.#pool, statement, values))
  }

  /**
   * Runs one short read. Reads share a pipelined connection: they are sent without waiting for each other and answered
   * in order, so nothing that can wait for a lock belongs here.
   */
  read<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#measured(statement, () => readAgain(this.#reader, statement, values))
  }

  /** Runs a read that takes longer the more there is to look through. It makes others of its kind wait, and no short read. */
  search<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#measured(statement, () => readAgain(this.#searcher, statement, values))
  }

  /** Runs a search of messages; one that takes too long is given up and makes only others of its kind wait. */
  seek<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    this.#seekTurn = (this.#seekTurn + 1) % this.#seekers.length
    const seeker = this.#seekers[this.#seekTurn]
    if (seeker === undefined) throw new Error('there is nobody who searches')
    return this.#measured(statement, () => readAgain(seeker, statement, values))
  }

  /** Runs `work` in one transaction: all of it happens, or, when it throws, nothing. */
  async transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    let broken = false
    // A connection that breaks between two statements has nobody else to tell; the next statement fails and says so.
    const onError = () => {
      broken = true
    }
    client.on('error', onError)
    try {
      await client.query('begin')
      const result = await work({
        run: (statement, values = []) => this.#measured(statement, () => rowsOf(client, statement, values)),
      })
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true
      })
      throw error
    } finally {
      // A broken one is thrown away and may complain once more while it ends.
      if (!broken) client.off('error', onError)
      client.release(broken)
    }
  }

  /** A connection of their own for those who send whole transactions in one go. `name` is what their time is measured under. */
  openLane(name: string): BatchLane {
    const lane = this.#openPipeline(byKeyOnly)
    this.#lanes.push(lane)
    return { transaction: (steps) => this.#measured({ name }, () => lane.transaction(steps)) }
  }

  async ping(): Promise<void> {
    await this.#reader.run(pingStatement, [])
  }

  async close(): Promise<void> {
    await Promise.allSettled([
      this.#pool.end(),
      this.#reader.close(),
      this.#searcher.close(),
      ...this.#seekers.map((seeker) => seeker.close()),
      ...this.#lanes.map((lane) => lane.close()),
    ])
  }

  #openPipeline(more: pg.ClientConfig = {}): Pipeline {
    return new Pipeline({ ...this.#connection, ...more }, (error) => {
      this.#log.warn({ error: error.message }, 'a pipelined database connection was lost')
    })
  }

  async #measured<T>(statement: { readonly name: string }, work: () => Promise<T>): Promise<T> {
    const done = this.#metrics.databaseSeconds.startTimer({ statement: statement.name })
    try {
      return await work()
    } catch (error) {
      this.#metrics.databaseErrors.inc({ statement: statement.name })
      throw error
    } finally {
      done()
    }
  }
}

async function rowsOf<Row>(
  client: { query(config: pg.QueryConfig): Promise<pg.QueryResult> },
  statement: Statement<Row>,
  values: readonly unknown[],
): Promise<Row[]> {
  const result = await client.query({ name: statement.name, text: statement.text, values: [...values] })
  return result.rows
}

/** A read whose connection broke is simply read again: what is committed must be told although connections come and go. */
async function readAgain<Row>(
  pipeline: Pipeline,
  statement: Statement<Row>,
  values: readonly unknown[],
): Promise<Row[]> {
  for (let pauseMs = 20; ; pauseMs *= 4) {
    try {
      return await pipeline.run(statement, values)
    } catch (error) {
      if (!isDatabaseAway(error) || pauseMs > mostPauseMs) throw error
      await setTimeout(pauseMs)
    }
  }
}
