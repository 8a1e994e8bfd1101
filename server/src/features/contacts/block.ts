import { contactsBlock, contactsUnblock } from '@parley/protocol'
import { implement } from '../implement.ts'
import { changePair } from './change-pair.ts'
import { decideBlock, decideUnblock } from './rules.ts'

/** Told again where it is so already: whoever still watched the other goes on no longer. */
export const block = implement(contactsBlock, async ({ userId }, context) => {
  const answer = await changePair(context, userId, decideBlock)
  await context.presence.part(context.actor.accountId, userId)
  return answer
})

export const unblock = implement(contactsUnblock, ({ userId }, context) => changePair(context, userId, decideUnblock))
