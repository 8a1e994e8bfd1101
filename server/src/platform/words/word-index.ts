import type { Database } from '../postgres/database.ts'
import { sql } from '../postgres/statement.ts'
import type { Logger } from '../log.ts'

/**
 * What was written waits so long for more; a search reads it meanwhile one by one. Sorting in takes a processor for a moment: done every
 * second it made messages wait more often than done for five seconds at once.
 */
const waitMs = 5_000

const sortStatement = sql('words.sortIn', `select gin_clean_pending_list('message_words_words'::regclass)`)

/**
 * The index by which messages are found. Whoever writes to it leaves new entries in a list, which costs nearly nothing; here they are
 * sorted in, many together and on a connection of their own, so that no message waits for that.
 */
export class WordIndex {
  readonly #database: Pick<Database, 'run'>
  readonly #log: Logger
  #timer: NodeJS.Timeout | null = null
  #isSorting = false
  #isStopped = false

  constructor({ database, log }: { database: Pick<Database, 'run'>; log: Logger }) {
    this.#database = database
    this.#log = log
  }

  /** Something was written. Nodes that write at once sort in one after the other; who comes late finds nothing to do. */
  wrote(): void {
    if (this.#isStopped) return
    this.#timer ??= setTimeout(() => void this.#sortIn(), waitMs).unref()
  }

  /** What still waits is read one by one, or sorted in by whoever writes next. */
  stop(): void {
    this.#isStopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  async #sortIn(): Promise<void> {
    this.#timer = null
    if (this.#isSorting) return this.wrote()
    this.#isSorting = true
    try {
      await this.#database.run(sortStatement)
    } catch (error) {
      this.#log.warn({ error: String(error) }, 'new words could not be sorted in; the next message tries again')
    }
    this.#isSorting = false
  }
}
