import { botsUpdate } from '@parley/protocol'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { tellProfile } from '../people/index.ts'
import { changeFace } from './change-face.ts'
import { openBot } from './open-bot.ts'
import { loadBot } from './view.ts'

export const update = implement(botsUpdate, async ({ botId, ...face }, context) => {
  const { actor, clock, database } = context
  await database.transaction(async (transaction) => {
    await openBot(transaction, actor, botId)
    const name = await changeFace(transaction, { botId, byId: actor.accountId, now: clock.now() }, face)
    const details = { changed: Object.keys(face) }
    await record(transaction, context, { act: 'bot.changed', target: { kind: 'bot', id: botId, name }, details })
  })
  await tellProfile(context, botId)
  return await loadBot(context, botId)
})
