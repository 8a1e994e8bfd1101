import { type MeView, profileFields, type UserView, type VisibilityChoice } from '@parley/protocol'
import type { SignedIn } from '../access/actor.ts'
import { viewAvatar } from '../access/view-author.ts'
import type { PersonRow } from './store.ts'

/** Somebody of whom nothing is known: what they see, everybody may. */
export const stranger: SignedIn = { kind: 'guest', accountId: '', sessionId: '', role: 'user', mutedUntil: null }

/** What somebody lets `asker` see of them. */
export function viewPerson(row: PersonRow, asker: SignedIn, now: Date): UserView {
  const isSelf = row.id === asker.accountId
  const sees = (choice: VisibilityChoice) =>
    isSelf || choice === 'everyone' || (choice === 'members' && asker.kind !== 'guest')
  const shown = Object.fromEntries(
    profileFields.map((field) => [field, sees(row.visibility[field]) ? row[field] : null]),
  ) as Pick<UserView, (typeof profileFields)[number]>
  return {
    id: row.id,
    username: row.username,
    displayName: row.displayName,
    kind: row.kind,
    role: row.role,
    avatarUrl: viewAvatar(row.avatarId),
    ...shown,
    status: viewStatus(row, now),
    presence: null,
    // The presence says it, which knows who keeps whom away.
    lastSeenAt: null,
    createdAt: row.createdAt.toISOString(),
  }
}

/** When a contact was last here, as far as they let others know. */
export function viewLastSeen({ lastSeenAt, lastSeenVisible }: PersonRow): string | null {
  return lastSeenVisible ? (lastSeenAt?.toISOString() ?? null) : null
}

/** Somebody who asks for nothing, but is told something. */
export function listenerFrom({ id, kind, role }: PersonRow): SignedIn {
  return { kind, role, accountId: id, sessionId: '', mutedUntil: null }
}

/** A person as they see themselves. */
export function viewMe(row: PersonRow, now: Date): MeView {
  return { ...viewPerson(row, listenerFrom(row), now), email: row.email, visibility: row.visibility }
}

function viewStatus({ statusText, statusEmoji, statusExpiresAt }: PersonRow, now: Date): UserView['status'] {
  if (statusText === null && statusEmoji === null) return null
  if (statusExpiresAt !== null && statusExpiresAt <= now) return null
  return { text: statusText ?? '', emoji: statusEmoji, expiresAt: statusExpiresAt?.toISOString() ?? null }
}
