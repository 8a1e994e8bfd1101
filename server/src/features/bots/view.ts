import type { BotTokenView, BotView } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import type { SignedIn } from '../access/actor.ts'
import type { Context } from '../implement.ts'
import { getPeople, viewPerson } from '../people/index.ts'
import { shownExpiry } from './rules.ts'
import { type BotRow, getBot, type TokenRow } from './store.ts'

/** These bots, in their order. */
export async function viewBots(
  { actor, clock, database }: Context<SignedIn>,
  rows: readonly BotRow[],
): Promise<BotView[]> {
  const people = await getPeople(
    database,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, owner, tokens, lastUsedAt, createdAt }) => {
    const person = people.get(id)
    if (person === undefined) return []
    return [
      {
        user: viewPerson(person, actor, clock.now()),
        owner,
        tokens,
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
      },
    ]
  })
}

export async function loadBot(context: Context<SignedIn>, id: string): Promise<{ bot: BotView }> {
  const row = await getBot(context.database, id, context.clock.now())
  const [bot] = row === null ? [] : await viewBots(context, [row])
  if (bot === undefined) throw new Refusal('bot_not_found')
  return { bot }
}

export function viewToken({ id, name, scopes, lastFour, createdAt, expiresAt, lastUsedAt }: TokenRow): BotTokenView {
  return {
    id,
    name,
    scopes,
    lastFour,
    createdAt: createdAt.toISOString(),
    expiresAt: shownExpiry(expiresAt),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}
