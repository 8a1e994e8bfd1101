import type { ContactStateName, ContactView } from '@parley/protocol'
import type { SignedIn } from '../access/actor.ts'
import type { House } from '../house.ts'
import { getPeople, type PersonRow, viewLastSeen, viewPerson } from '../people/index.ts'
import type { ContactRow } from './store.ts'

/** Another person as somebody has them. When they were last here is for contacts only: it would tell a block. */
export function viewContact(
  person: PersonRow,
  viewer: SignedIn,
  { state, since }: { readonly state: ContactStateName | null; readonly since: Date },
  now: Date,
): ContactView {
  const lastSeenAt = state === 'accepted' ? viewLastSeen(person) : null
  return {
    user: { ...viewPerson(person, viewer, now), lastSeenAt },
    state,
    since: state === null ? null : since.toISOString(),
  }
}

/** These contacts with the people they are, in the same order. */
export async function viewContacts(
  { clock, database }: Pick<House, 'clock' | 'database'>,
  viewer: SignedIn,
  rows: readonly ContactRow[],
): Promise<ContactView[]> {
  const people = await getPeople(
    database,
    rows.map(({ otherId }) => otherId),
  )
  return rows.flatMap((row) => {
    const person = people.get(row.otherId)
    return person === undefined ? [] : [viewContact(person, viewer, row, clock.now())]
  })
}
