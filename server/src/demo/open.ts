import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App, AppParts } from '../app.ts'
import { createLogger } from '../platform/log.ts'
import { sql } from '../platform/postgres/statement.ts'
import { demoBegin, furnish } from './furnish.ts'
import { DemoError } from './index.ts'

/** Says that the place in a data folder is the demo's, and finished. */
const markName = 'demo.furnished'

const inhabitedStatement = sql<{ yes: boolean }>('demo.inhabited', 'select exists (select from accounts) as yes')

export interface DemoPlace extends AppParts {
  readonly startApp: (parts: AppParts) => Promise<App>
  readonly now: Date
}

/** Makes the demo when its data folder is new. A place that people live in is never touched. */
export async function openDemo({ startApp, now, ...parts }: DemoPlace): Promise<void> {
  const folder = parts.settings.PARLEY_DATA_DIR
  const mark = join(folder, markName)
  if (existsSync(mark)) return
  const begin = demoBegin(now)
  // Nobody but the demo itself finds this one: it listens where the system likes, with a clock that stands still.
  const settings = { ...parts.settings, HOST: '127.0.0.1', PORT: 0, PARLEY_LIMITS: null }
  const app = await startApp({ ...parts, settings, log: createLogger('warn'), clock: { now: () => begin } })
  try {
    const { database } = app.house
    const [row] = await database.run(inhabitedStatement)
    if (row?.yes === true) {
      throw new DemoError(`The data folder ${folder} holds a place already. The demo wants a folder of its own.`)
    }
    await furnish(app.url, database, now)
    writeFileSync(mark, `${now.toISOString()}\n`)
  } finally {
    await app.close()
  }
}
