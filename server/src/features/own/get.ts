import { ownGet } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { getPerson } from '../people/index.ts'
import { loadPreferences } from '../preferences/index.ts'

export const get = implement(ownGet, async (_input, { actor, database }) => {
  // The revision is read first: what comes after it is told by its own event, and may be shown here already.
  const person = await getPerson(database, actor.accountId)
  if (person === null) throw new Refusal('session_ended')
  return { own: person.ownRev, preferences: await loadPreferences(database, actor.accountId) }
})
