import { botsCreateToken, botSizes, botsListTokens, botsRevokeToken } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { record } from '../audit/index.ts'
import { implement } from '../implement.ts'
import { endSession, makeBotToken, tellEnded } from '../sessions/index.ts'
import { openBot } from './open-bot.ts'
import { decideExpiry } from './rules.ts'
import { insertToken, listTokens } from './store.ts'
import { viewToken } from './view.ts'

export const createToken = implement(botsCreateToken, async ({ botId, name, scopes, expiresAt }, context) => {
  const { actor, clock, database, newId } = context
  const now = clock.now()
  const { secret, hash, lastFour } = makeBotToken()
  const until = decideExpiry(expiresAt, now)
  const token = { id: newId(), name, scopes: [...new Set(scopes)], lastFour, createdAt: now, expiresAt: until }
  await database.transaction(async (transaction) => {
    await openBot(transaction, actor, botId)
    const known = await listTokens(transaction, botId, now)
    if (known.length >= botSizes.tokensOfBot) throw new Refusal('too_many_bot_tokens')
    await insertToken(transaction, { ...token, botId, hash })
    const details = { tokenId: token.id, name, scopes: token.scopes, expiresAt }
    await record(transaction, context, { act: 'bot.token_created', target: { kind: 'bot', id: botId }, details })
  })
  return { token: viewToken({ ...token, lastUsedAt: null }), secret }
})

export const listOfTokens = implement(botsListTokens, async ({ botId }, { actor, clock, database }) => {
  const rows = await database.transaction(async (transaction) => {
    await openBot(transaction, actor, botId)
    return await listTokens(transaction, botId, clock.now())
  })
  return { items: rows.map(viewToken), nextCursor: null }
})

export const revokeToken = implement(botsRevokeToken, async ({ botId, tokenId }, context) => {
  const { actor, clock, database } = context
  await database.transaction(async (transaction) => {
    await openBot(transaction, actor, botId)
    const ended = await endSession(transaction, tokenId, botId, clock.now(), 'token_revoked')
    if (!ended) throw new Refusal('bot_token_not_found')
    const target = { kind: 'bot', id: botId } as const
    await record(transaction, context, { act: 'bot.token_revoked', target, details: { tokenId } })
  })
  await tellEnded(context, botId, [tokenId])
  return null
})
