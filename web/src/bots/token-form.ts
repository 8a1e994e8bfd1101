import { type BotScope, displayNameProblem } from '@parley/protocol/rules'
import type { BotView } from '@parley/protocol/wire'
import { createForm, type Form } from '../forms/form.ts'
import type { Page } from '../page.ts'
import { fieldProblems } from '../words/field-problems.ts'
import { fieldWords } from '../words/field-words.ts'
import { allWords } from '../words/index.ts'
import type { Bots } from './bots.ts'

/** How long a token can be good, in days. */
const days = { ever: null, month: 30, quarter: 90, year: 365 } as const
export type Lasting = keyof typeof days
export const lastings = Object.keys(days) as Lasting[]
const dayMs = 86_400_000

export interface TokenValues {
  readonly name: string
  readonly lasting: Lasting
  readonly scopes: ReadonlySet<BotScope>
}

/** To hear and to answer is what most bots are for. */
const empty: TokenValues = {
  name: '',
  lasting: 'ever',
  scopes: new Set(['messages:read', 'messages:write', 'members:read']),
}

export function createTokenForm(
  page: Page,
  bot: BotView,
  bots: Bots,
  onMade: (secret: string) => void,
): Form<TokenValues> {
  const words = () => allWords(page.catalogue)
  return createForm<TokenValues>({
    initial: empty,
    check({ name, scopes }) {
      const problem = displayNameProblem(name)
      return {
        ...(problem !== null && { name: fieldWords(problem, words()) ?? words().bots.nameMissing }),
        ...(scopes.size === 0 && { scopes: words().bots.scopesMissing }),
      }
    },
    async send({ name, lasting, scopes }) {
      const length = days[lasting]
      const expiresAt = length === null ? null : new Date(page.timers.now() + length * dayMs).toISOString()
      const { secret } = await bots.makeToken({ botId: bot.user.id, name, scopes: [...scopes], expiresAt })
      onMade(secret)
      return empty
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['name'], words()),
  })
}
