import { contactsRequest } from '@parley/protocol'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { implement } from '../implement.ts'
import { findByUsername, getPerson } from '../people/index.ts'
import { changePair } from './change-pair.ts'
import { decideRequest } from './rules.ts'

export const request = implement(contactsRequest, async ({ userId, username }, context) => {
  const { database } = context
  if ((userId === undefined) === (username === undefined))
    throw refuse('invalid_input', 'userId', 'Say whom: by either userId or username.')
  const otherId = userId ?? (await findByUsername(database, username ?? ''))
  const other = otherId === null ? null : await getPerson(database, otherId)
  // Guests have no contacts, and neither bots nor closed accounts can answer.
  if (other?.kind !== 'person' || !other.isActive) throw new Refusal('user_not_found')
  return await changePair(context, other.id, decideRequest)
})
