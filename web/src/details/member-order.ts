import type { PresenceView } from '@parley/protocol/wire'
import type { MemberEntry } from '@parley/sdk'
import { roomRoles } from '../rooms/rights.ts'

export type PresenceOf = (userId: string) => PresenceView['presence'] | null

const here = new Set<PresenceView['presence'] | null>(['online', 'away', 'busy'])

/** As a search compares it: without case and accents. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Those whose name or username has the query in it. */
export function matching(members: readonly MemberEntry[], query: string): readonly MemberEntry[] {
  const wanted = folded(query.trim())
  if (wanted === '') return members
  return members.filter(({ user }) => `${folded(user.displayName)} ${folded(user.username)}`.includes(wanted))
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
