import { sync as syncOperation } from '@parley/protocol'
import { implement } from '../implement.ts'
import { loadMe } from '../people/index.ts'
import { describeRooms, loadInside } from './state.ts'

export const sync = implement(syncOperation, async (_input, context) => {
  const { accountId } = context.actor
  await context.receipts.flush()
  const [me, inside] = await Promise.all([loadMe(context, accountId), loadInside(context, accountId)])
  return { epoch: context.epoch, me, rooms: await describeRooms(context, accountId, inside) }
})
