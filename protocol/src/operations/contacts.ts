import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import { Contact, ContactState, Id, searched } from '../shapes.ts'

const Person = z.strictObject({ userId: Id })
const Answered = z.strictObject({ contact: Contact })

export const contactsList = operation('contacts.list', {
  summary: 'Your contacts, the requests you were sent and have sent, and whom you block; the latest first.',
  audience: 'signed-in',
  input: z.strictObject({
    state: ContactState.optional(),
    limit: z.int().min(1).max(sizes.pageMax).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({ items: z.array(Contact), nextCursor: z.string().nullable() }),
})

export const contactsRequest = operation('contacts.request', {
  summary:
    'Ask somebody to become a contact, or say yes to who asked you. It looks the same whether or not it reaches them.',
  audience: 'account',
  isSaid: true,
  input: z.strictObject({
    userId: Id.optional(),
    username: searched(sizes.usernameMax).optional().meta({ description: 'Instead of `userId`.' }),
  }),
  output: Answered,
  refusals: ['user_not_found', 'contact_blocked'],
  limits: [{ name: 'contacts', by: 'person', counts: 'calls' }],
})

export const contactsAccept = operation('contacts.accept', {
  summary: 'Say yes to who asked to become a contact.',
  audience: 'account',
  input: Person,
  output: Answered,
  refusals: ['user_not_found', 'contact_not_found'],
})

export const contactsDecline = operation('contacts.decline', {
  summary: 'Say no to who asked to become a contact. They are not told, and cannot ask again until you ask them.',
  audience: 'account',
  input: Person,
  output: Answered,
  refusals: ['user_not_found', 'contact_not_found'],
})

export const contactsRemove = operation('contacts.remove', {
  summary: 'End a contact, or take back a request. Where there is nothing, nothing changes.',
  audience: 'account',
  input: Person,
  output: Answered,
  refusals: ['user_not_found'],
})

export const contactsBlock = operation('contacts.block', {
  summary:
    'Keep somebody away: no direct messages, no contact, no presence, either way. They are not told. It ends what there was between you.',
  audience: 'signed-in',
  input: Person,
  output: Answered,
  refusals: ['user_not_found'],
})

export const contactsUnblock = operation('contacts.unblock', {
  summary: 'Do not keep somebody away any more. Requests of theirs reach you once you have asked them yourself.',
  audience: 'signed-in',
  input: Person,
  output: Answered,
  refusals: ['user_not_found'],
})
