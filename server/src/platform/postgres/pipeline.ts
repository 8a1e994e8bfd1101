import pg from 'pg'
import type { Statement } from './statement.ts'

type Step = readonly [statement: Statement<unknown>, values: readonly unknown[]]

/**
 * One connection on which statements are sent without waiting for each other's answers, opened when first needed and
 * again after it was lost.
 */
export class Pipeline {
  readonly #config: pg.ClientConfig
  readonly #lost: (error: Error) => void
  #client: Promise<pg.Client> | null = null
  #closed = false

  constructor(config: pg.ClientConfig, lost: (error: Error) => void) {
    this.#config = config
    this.#lost = lost
  }

  async run<Row>(statement: Statement<Row>, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.#open()
    return await query(client, statement, values)
  }

  /** All steps in one transaction and one journey to the database and back. Answers with the rows of each step. */
  async transaction(steps: readonly Step[]): Promise<unknown[][]> {
    const client = await this.#open()
    const results = [
      client.query('begin').then(() => []),
      ...steps.map(([statement, values]) => query(client, statement, values)),
      client.query('commit').then((result) => {
        // PostgreSQL answers ROLLBACK, not an error, to the commit of a transaction in which a step failed.
        if (result.command !== 'COMMIT') throw new Error('the transaction was rolled back')
        return []
      }),
    ]
    // Each is awaited below; the first failure is thrown when all have been answered.
    const settled = await Promise.allSettled(results)
    const failed = settled.find((each) => each.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    return settled.slice(1, -1).map((each) => (each.status === 'fulfilled' ? each.value : []))
  }

  async close(): Promise<void> {
    this.#closed = true
    const client = this.#client
    this.#client = null
    await client?.then((open) => open.end()).catch(() => {})
  }

  #open(): Promise<pg.Client> {
    if (this.#client !== null) return this.#client
    if (this.#closed) return Promise.reject(new Error('connection ended: the database was closed'))
    const client = new pg.Client({ ...this.#config, pipeline: true })
    const opening = client.connect().then(() => client)
    const forget = () => {
      if (this.#client === opening) this.#client = null
    }
    client.on('error', (error) => {
      forget()
      this.#lost(error)
    })
    client.on('end', forget)
    opening.catch(forget)
    this.#client = opening
    return opening
  }
}

async function query<Row>(client: pg.Client, statement: Statement<Row>, values: readonly unknown[]): Promise<Row[]> {
  const result = await client.query({ name: statement.name, text: statement.text, values: [...values] })
  return result.rows
}
