import type { ContactStateName, ContactView } from '@parley/protocol/wire'

/** Who stands in which list; the latest first. */
export type ContactLists = { readonly [S in ContactStateName]: readonly ContactView[] }

export function listContacts(held: ReadonlyMap<string, ContactView>): ContactLists {
  const lists: Record<ContactStateName, ContactView[]> = { accepted: [], incoming: [], outgoing: [], blocked: [] }
  for (const contact of held.values()) if (contact.state !== null) lists[contact.state].push(contact)
  return lists
}
