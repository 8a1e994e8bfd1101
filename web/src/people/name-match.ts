import type { UserView } from '@parley/protocol/wire'

/** As a search compares it: without case and accents. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Whether somebody's name or username has the query in it; everybody's has nothing in it. */
export function nameMatcher(query: string): (person: Pick<UserView, 'displayName' | 'username'>) => boolean {
  const wanted = folded(query.trim())
  return ({ displayName, username }) => wanted === '' || `${folded(displayName)} ${folded(username)}`.includes(wanted)
}
