import type { MembershipView } from '@parley/protocol/wire'
import type { MemberEntry } from '@parley/sdk'
import { expect, it } from 'vitest'
import { ada } from '../people/sample-person.ts'
import { sampleMembership } from '../rooms/sample-room.ts'
import { matching, ordered } from './member-order.ts'

function member(displayName: string, role: MembershipView['role'] = 'member') {
  const id = displayName.toLowerCase()
  return { membership: sampleMembership(id, role), user: { ...ada, id, displayName, username: `u-${id}` } }
}
const names = (members: readonly MemberEntry[]) => members.map(({ user }) => user.displayName)

it('shows roles first, then who is here, then names as the language orders them', () => {
  const all = [member('Zoë'), member('Émile'), member('Bo'), member('Mia', 'moderator'), member('Olaf', 'owner')]
  const presenceOf = (id: string) => (id === 'zoë' ? 'away' : id === 'bo' ? 'offline' : null)
  expect(names(ordered(all, presenceOf, 'en'))).toEqual(['Olaf', 'Mia', 'Zoë', 'Bo', 'Émile'])
})

it.each([
  ['', ['Zoë', 'Bo Émile']],
  ['zoe', ['Zoë']],
  [' emi', ['Bo Émile']],
  ['u-bo', ['Bo Émile']],
  ['nobody', []],
])('finds %j by a part of the name or username', (query, found) => {
  expect(names(matching([member('Zoë'), member('Bo Émile')], query))).toEqual(found)
})
