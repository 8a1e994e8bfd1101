import { contactsAccept, contactsDecline, contactsRemove } from '@parley/protocol'
import { implement } from '../implement.ts'
import { changePair } from './change-pair.ts'
import { decideAccept, decideDecline, decideRemove } from './rules.ts'

export const accept = implement(contactsAccept, ({ userId }, context) => changePair(context, userId, decideAccept))
export const decline = implement(contactsDecline, ({ userId }, context) => changePair(context, userId, decideDecline))
export const remove = implement(contactsRemove, ({ userId }, context) => changePair(context, userId, decideRemove))
