import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../../platform/postgres/database.ts'
import { sql } from '../../platform/postgres/statement.ts'
import { Refusal } from '../../platform/refusal.ts'

/** Where such a text is found it is known for what it is, by people and by programs that look for secrets. */
const prefix = 'plb_'
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** As many letters as the largest secret needs. */
const length = 43
/** Which session a secret belongs to never changes; when these are more, the oldest are forgotten. */
const mostRemembered = 10_000

export function isBotToken(token: string): boolean {
  return token.startsWith(prefix)
}

/** A secret that nobody guesses, in letters and digits only, so that a double click takes all of it. */
export function randomSecret(): string {
  let rest = BigInt(`0x${randomBytes(32).toString('hex')}`)
  let text = ''
  while (text.length < length) {
    text = alphabet.charAt(Number(rest % 62n)) + text
    rest /= 62n
  }
  return text
}

/** What is told once and kept nowhere, and what is kept instead of it. */
export function makeBotToken(): { readonly secret: string; readonly hash: Buffer; readonly lastFour: string } {
  const secret = prefix + randomSecret()
  return { secret, hash: hashOfSecret(secret), lastFour: secret.slice(-4) }
}

/** A secret is as random as a key, so that one round is enough. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

const findStatement = sql<{ id: string }>('sessions.botToken', 'select id from bot_tokens where hash = $1')

/** Knows which session a bot's token stands for. Whether that is still alive is for the directory of sessions to say. */
export class BotTokens {
  readonly #database: Database
  readonly #known = new Map<string, string>()

  constructor(database: Database) {
    this.#database = database
  }

  async sessionOf(token: string): Promise<string> {
    const hash = hashOfSecret(token)
    const key = hash.toString('base64')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const [row] = await this.#database.read(findStatement, [hash])
    if (row === undefined) throw new Refusal('token_invalid')
    this.#remember(key, row.id)
    return row.id
  }

  #remember(key: string, sessionId: string): void {
    if (this.#known.size >= mostRemembered) {
      const [oldest] = this.#known.keys()
      if (oldest !== undefined) this.#known.delete(oldest)
    }
    this.#known.set(key, sessionId)
  }
}
