import { botsList } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { mayMakeBots } from './rules.ts'
import { listBots } from './store.ts'
import { viewBots } from './view.ts'

export const list = implement(botsList, async ({ everybodys, cursor = null, limit }, context) => {
  const { actor, clock, database, settings } = context
  if (everybodys && actor.role !== 'admin') throw new Refusal('admin_required')
  const asked = { ownerId: everybodys ? null : actor.accountId, beforeId: cursor, limit: limit + 1, now: clock.now() }
  const rows = await listBots(database, asked)
  const shown = rows.slice(0, limit)
  return {
    items: await viewBots(context, shown),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    mayCreate: mayMakeBots(actor, settings.PARLEY_BOTS),
  }
})
