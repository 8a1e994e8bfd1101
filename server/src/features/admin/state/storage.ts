import { adminStorage } from '@parley/protocol'
import { usageOf } from '../../files/index.ts'
import { implement } from '../../implement.ts'
import { sumUp } from './storage-sums.ts'
import { measureStorage } from './store-storage.ts'

export const storage = implement(adminStorage, async (_input, { actor, database, settings }) => {
  const [used, { sums, ...measured }] = await Promise.all([
    usageOf(database, actor.accountId),
    measureStorage(database),
  ])
  return { used: used.place, quota: settings.PARLEY_FILE_QUOTA_PLACE, ...sumUp(sums), ...measured }
})
