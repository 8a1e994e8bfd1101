import { oncePerPerson } from '../app/once-per-person.ts'
import { createContacts } from './contacts.ts'

export const contactsOf = oncePerPerson(({ client, tellFailure }) =>
  createContacts({ call: (name, input) => client.call(name, input), held: client.store.contacts, tellFailure }),
)
