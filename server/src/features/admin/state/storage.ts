import { adminStorage } from '@parley/protocol'
import { usageOf } from '../../files/index.ts'
import { implement } from '../../implement.ts'
import { measureStorage } from './store.ts'

export const storage = implement(adminStorage, async (_input, { actor, database, settings }) => {
  const [used, measured] = await Promise.all([usageOf(database, actor.accountId), measureStorage(database)])
  const files = measured.kinds.reduce((sum, kind) => sum + kind.files, 0)
  return { used: used.place, quota: settings.PARLEY_FILE_QUOTA_PLACE, files, ...measured }
})
