import { botsCreate, botSizes } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { checkUsername, insertAccount, withFreeNames } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { decideProfile, lockPerson, searchTextOf, updateProfile } from '../people/index.ts'
import { requireMaker } from './rules.ts'
import { countBots, insertBot } from './store.ts'
import { loadBot } from './view.ts'

export const create = implement(botsCreate, async ({ username, displayName = username, description }, context) => {
  const { actor, clock, database, newId, settings } = context
  requireMaker(actor, settings.PARLEY_BOTS)
  checkUsername(username)
  const id = newId()
  const now = clock.now()
  await withFreeNames(() =>
    database.transaction(async (transaction) => {
      if ((await countBots(transaction, actor.accountId)) >= botSizes.botsOfOne) throw new Refusal('too_many_bots')
      const searchText = searchTextOf(displayName, username)
      const none = { email: null, passwordHash: null }
      await insertAccount(transaction, {
        id,
        kind: 'bot',
        role: 'user',
        username,
        ...none,
        displayName,
        searchText,
        now,
      })
      await insertBot(transaction, id, actor.accountId, now)
      const bot = description === undefined ? null : await lockPerson(transaction, id)
      if (bot !== null) await updateProfile(transaction, id, searchText, decideProfile(bot, { bio: description }, now))
      await record(transaction, context, { act: 'bot.created', target: { kind: 'bot', id, name: username } })
    }),
  )
  return await loadBot(context, id)
})
