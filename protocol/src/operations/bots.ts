import { z } from 'zod'
import { botScopes } from '../bot-scopes.ts'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Bot, BotToken, Description, DisplayName, Id, Scope, Time, TokenName, Username } from '../shapes.ts'

export const botsCreate = operation('bots.create', {
  summary: 'Make a bot: an account of a program, which is yours. Who may is for the place to say.',
  audience: 'account',
  isSaid: true,
  input: z.strictObject({
    username: Username,
    displayName: DisplayName.optional(),
    description: Description.optional(),
  }),
  output: z.strictObject({ bot: Bot }),
  status: 201,
  refusals: ['bots_for_admins', 'too_many_bots', 'username_taken', 'username_reserved'],
  limits: [{ name: 'bots', by: 'person', counts: 'successes' }],
})

export const botsList = operation('bots.list', {
  summary: 'Your bots, or for administrators those of everybody, the newest first.',
  audience: 'account',
  input: z.strictObject({
    everybodys: z.boolean().default(false),
    cursor: Id.optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
  }),
  output: z.strictObject({
    items: z.array(Bot),
    nextCursor: z.string().nullable(),
    mayCreate: z.boolean().meta({ description: 'Whether you may make another one.' }),
  }),
  refusals: ['admin_required'],
})

export const botsUpdate = operation('bots.update', {
  summary: 'Change what a bot of yours is called and how it looks; null takes its picture away.',
  audience: 'account',
  input: z.strictObject({
    botId: Id,
    displayName: DisplayName.optional(),
    description: Description.optional(),
    avatarFileId: Id.nullable().optional().meta({ description: 'A picture that you uploaded.' }),
  }),
  output: z.strictObject({ bot: Bot }),
  refusals: ['bot_not_found', 'file_not_found', 'file_not_ready', 'file_type_refused'],
})

export const botsRemove = operation('bots.remove', {
  summary: 'End a bot: it leaves its rooms at once and its tokens are worthless. What it said stays.',
  audience: 'account',
  input: z.strictObject({ botId: Id }),
  output: null,
  refusals: ['bot_not_found'],
})

export const botsCreateToken = operation('bots.createToken', {
  summary: 'Make a token that lets a bot in. It is told once and can be used as `Authorization: Bearer …`.',
  audience: 'account',
  input: z.strictObject({
    botId: Id,
    name: TokenName,
    scopes: z.array(Scope).min(1).max(botScopes.length),
    expiresAt: Time.nullable().default(null).meta({ description: 'Null for ever.' }),
  }),
  output: z.strictObject({ token: BotToken, secret: z.string() }),
  status: 201,
  refusals: ['bot_not_found', 'too_many_bot_tokens'],
  limits: [{ name: 'bots', by: 'person', counts: 'successes' }],
})

export const botsListTokens = operation('bots.listTokens', {
  summary: 'The tokens that let a bot in, the newest first.',
  audience: 'account',
  input: z.strictObject({ botId: Id }),
  output: z.strictObject({ items: z.array(BotToken), nextCursor: z.string().nullable() }),
  refusals: ['bot_not_found'],
})

export const botsRevokeToken = operation('bots.revokeToken', {
  summary: 'Make a token worthless; whoever is connected by it is not any more.',
  audience: 'account',
  input: z.strictObject({ botId: Id, tokenId: Id }),
  output: null,
  refusals: ['bot_not_found', 'bot_token_not_found'],
})
