import { noticesDismiss } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { changeOwn } from '../access/change-own.ts'
import { tellOwn } from '../access/tell-own.ts'
import { implement } from '../implement.ts'
import { dismissNotice } from './store.ts'

export const dismiss = implement(noticesDismiss, async ({ noticeId }, context) => {
  const { accountId } = context.actor
  const own = await changeOwn(context, accountId, async (change) => {
    if (!(await dismissNotice(change.transaction, accountId, noticeId, context.clock.now())))
      throw new Refusal('notice_not_found')
    return change.takeRev()
  })
  await tellOwn(context, accountId, { ev: 'notice.dismissed', data: { own, noticeId } })
  return null
})
