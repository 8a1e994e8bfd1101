import { adminAnnounce, orderSizes } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { getAnnouncement, insertAnnouncement } from './store.ts'
import { retractAll, tellAll } from './tell-all.ts'
import { view } from './view.ts'

export const announce = implement(adminAnnounce, async ({ text, expiresIn }, context) => {
  const { actor, clock, database, jobs, newId } = context
  const createdAt = clock.now()
  const expiresAt = expiresIn === null ? null : new Date(createdAt.getTime() + expiresIn * 1_000)
  const made = { id: newId(), text, madeBy: actor.accountId, createdAt, expiresAt }
  const row = await database.transaction(async (transaction) => {
    if (!(await insertAnnouncement(transaction, made, orderSizes.announcements)))
      throw new Refusal('too_many_announcements')
    const details = { text, expiresAt: expiresAt?.toISOString() ?? null }
    const target = { kind: 'announcement', id: made.id } as const
    await record(transaction, context, { act: 'announcement.made', target, details })
    await tellAll(transaction, context, made.id)
    if (expiresIn !== null) await retractAll(transaction, context, made.id, expiresIn * 1_000)
    return await getAnnouncement(transaction, made.id)
  })
  jobs.wake()
  if (row === null) throw new Error('the announcement that was just made is gone')
  return { announcement: view(row) }
})
