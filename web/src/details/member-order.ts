import type { PresenceView } from '@parley/protocol/wire'
import type { MemberEntry } from '@parley/sdk'
import { nameMatcher } from '../people/name-match.ts'
import { roomRoles } from '../rooms/rights.ts'

export type PresenceOf = (userId: string) => PresenceView['presence'] | null

const here = new Set<PresenceView['presence'] | null>(['online', 'away', 'busy'])

/** Those whose name or username has the query in it. */
export function matching(members: readonly MemberEntry[], query: string): readonly MemberEntry[] {
  const matches = nameMatcher(query)
  return members.filter(({ user }) => matches(user))
}

/** By role, then those who are here, then by name. */
export function ordered(members: readonly MemberEntry[], presenceOf: PresenceOf, lang: string): readonly MemberEntry[] {
  const compare = new Intl.Collator(lang, { numeric: true }).compare
  const key = ({ membership }: MemberEntry) =>
    2 * roomRoles.indexOf(membership.role) + (here.has(presenceOf(membership.userId)) ? 0 : 1)
  return members
    .map((member) => ({ member, key: key(member) }))
    .toSorted(
      (a, b) =>
        a.key - b.key ||
        compare(a.member.user.displayName, b.member.user.displayName) ||
        (a.member.user.id < b.member.user.id ? -1 : 1),
    )
    .map(({ member }) => member)
}
