import { botsRemove } from '@parley/protocol'
import { record } from '../audit/index.ts'
import type { SignedIn } from '../access/actor.ts'
import { type Context, implement } from '../implement.ts'
import { showOut } from '../members/index.ts'
import { tellEnded } from '../sessions/index.ts'
import { openBot } from './open-bot.ts'
import { removeBot, roomsOfBot } from './store.ts'

export const remove = implement(botsRemove, async ({ botId }, context) => {
  await endBot(context, botId)
  return null
})

/** Ends a bot of the actor's for ever; what it said stays. */
export async function endBot(context: Context<SignedIn>, botId: string): Promise<void> {
  const { actor, clock, database } = context
  const ended = await database.transaction(async (transaction) => {
    await openBot(transaction, actor, botId)
    const ended = await removeBot(transaction, botId, clock.now())
    await record(transaction, context, { act: 'bot.removed', target: { kind: 'bot', id: botId } })
    return ended
  })
  await tellEnded(context, botId, ended)
  // It can do nothing any more; that it is also gone from lists is told room by room.
  for (const roomId of await roomsOfBot(database, botId)) await showOut(context, roomId, botId)
}
