/** What a bot can be let do; each token has some of them. */
export const botScopes = [
  'messages:read',
  'messages:write',
  'reactions:write',
  'rooms:read',
  'rooms:join',
  'members:read',
  'files:read',
  'files:write',
  'presence:write',
] as const

export type BotScope = (typeof botScopes)[number]
