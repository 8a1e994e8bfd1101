import type { Queryable } from '../../platform/postgres/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import { holdBot } from './store.ts'

/**
 * Opens a bot to who answers for it, and to administrators, and keeps it as it is until the transaction is over. Somebody
 * else's looks like none.
 */
export async function openBot(transaction: Queryable, { accountId, role }: SignedIn, botId: string): Promise<void> {
  const ownerId = await holdBot(transaction, botId)
  if (ownerId === undefined || (ownerId !== accountId && role !== 'admin')) throw new Refusal('bot_not_found')
}
