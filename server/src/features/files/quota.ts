import { filesQuota } from '@parley/protocol'
import { implement } from '../implement.ts'
import { ownQuota, usageOf } from './usage.ts'

export const quota = implement(filesQuota, async (_input, { actor, database, settings }) => {
  const used = await usageOf(database, actor.accountId)
  return {
    own: { used: used.own, quota: ownQuota(settings, actor) },
    place: { used: used.place, quota: settings.PARLEY_FILE_QUOTA_PLACE },
  }
})
