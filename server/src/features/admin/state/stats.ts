import { adminStats } from '@parley/protocol'
import { implement } from '../../implement.ts'
import { countDays, readDays } from './days.ts'
import { countAll } from './store.ts'

export const stats = implement(adminStats, async ({ days }, context) => {
  const { clock, database, pace } = context
  await pace.flush()
  await countDays(context)
  const [totals, rows] = await Promise.all([countAll(database, clock.now()), readDays(context, days)])
  return {
    totals,
    days: rows.map(({ day, messages, people, accounts, fileBytes, halfMs, mostMs }) => ({
      day,
      messages,
      people,
      accounts,
      fileBytes,
      halfMs,
      mostMs,
    })),
    countedAt: rows.at(-1)?.countedAt.toISOString() ?? null,
  }
})
