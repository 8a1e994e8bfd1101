import { adminWithdrawAnnouncement } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { getAnnouncement, withdrawAnnouncement } from './store.ts'
import { retractAll } from './tell-all.ts'

/** Whoever has not done with it is told it no longer. Again, nothing comes of it. */
export const withdraw = implement(adminWithdrawAnnouncement, async ({ announcementId: id }, context) => {
  const { clock, database, jobs } = context
  await database.transaction(async (transaction) => {
    if ((await getAnnouncement(transaction, id)) === null) throw new Refusal('announcement_not_found')
    if (!(await withdrawAnnouncement(transaction, id, clock.now()))) return
    await record(transaction, context, { act: 'announcement.withdrawn', target: { kind: 'announcement', id } })
    await retractAll(transaction, context, id, 0)
  })
  jobs.wake()
  return null
})
