import type { AccessTokens } from './access-tokens.ts'
import { type BotTokens, isBotToken } from './bot-tokens.ts'

interface Tokens {
  readonly accessTokens: AccessTokens
  readonly botTokens: BotTokens
}

/** The session that a token stands for, be it a person's for a while or a bot's; throws when it is neither. */
export async function sessionOf({ accessTokens, botTokens }: Tokens, token: string): Promise<string> {
  return isBotToken(token) ? await botTokens.sessionOf(token) : (await accessTokens.verify(token)).sessionId
}
