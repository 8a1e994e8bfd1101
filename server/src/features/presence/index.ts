import { presenceGet, presenceSet } from '@parley/protocol'
import { implement } from '../implement.ts'

const get = implement(presenceGet, async ({ userIds }, { actor, presence }) => ({
  items: await presence.of(userIds, actor.accountId),
  nextCursor: null,
}))

const set = implement(presenceSet, async ({ status }, { actor, presence }) => {
  await presence.choose(actor.accountId, status)
  return { status }
})

export const presences = [get, set]
