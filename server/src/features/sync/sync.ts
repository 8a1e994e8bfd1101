import { sync as syncOperation } from '@parley/protocol'
import { implement } from '../implement.ts'
import { loadMe } from '../people/index.ts'
import { findPositions } from './positions.ts'
import { describeRooms, loadInside } from './state.ts'

export const sync = implement(syncOperation, async (_input, context) => {
  const { accountId } = context.actor
  await context.receipts.flush()
  const [me, positions] = await Promise.all([loadMe(context, accountId), findPositions(context.database, [accountId])])
  const asked = { accountId, roomIds: [...(positions.get(accountId)?.keys() ?? [])] }
  const described = await describeRooms(context, await loadInside(context, [asked]))
  return { epoch: context.epoch, me, rooms: described.get(asked) ?? [] }
})
