import { birthDateProblem, type InputOf, type usersUpdateMe } from '@parley/protocol'
import { detailOf, Refusal, refuse } from '../../platform/refusal.ts'
import type { PersonRow, ProfileColumns } from './store.ts'

export type ProfileChange = InputOf<typeof usersUpdateMe>

/** What a guest may change; everything else needs an account. */
const openToGuests = new Set(['displayName'])

/** The profile after a change, or the reason why not. What is absent stays, null clears. */
export function decideProfile(now: PersonRow, change: ProfileChange, today: Date): ProfileColumns {
  const beyondGuests = Object.keys(change).filter((field) => !openToGuests.has(field))
  if (now.kind === 'guest' && beyondGuests.length > 0) {
    const message = 'Guests cannot change this.'
    throw new Refusal('account_required', { details: beyondGuests.map((field) => ({ field, message })) })
  }
  if (typeof change.birthDate === 'string') {
    const problem = birthDateProblem(change.birthDate, today)
    if (problem !== null) throw new Refusal('invalid_input', { details: [detailOf('birthDate', problem)] })
  }
  return {
    displayName: change.displayName ?? now.displayName,
    bio: change.bio === undefined ? now.bio : emptyToNull(change.bio),
    location: change.location === undefined ? now.location : change.location,
    birthDate: change.birthDate === undefined ? now.birthDate : change.birthDate,
    gender: change.gender === undefined ? now.gender : change.gender,
    ...decideStatus(now, change.status, today),
    visibility: { ...now.visibility, ...definedOnly(change.visibility ?? {}) },
  }
}

function decideStatus(
  now: PersonRow,
  status: ProfileChange['status'],
  today: Date,
): Pick<ProfileColumns, 'statusText' | 'statusEmoji' | 'statusExpiresAt'> {
  if (status === undefined) {
    const { statusText, statusEmoji, statusExpiresAt } = now
    return { statusText, statusEmoji, statusExpiresAt }
  }
  if (status === null || (status.text === '' && status.emoji === null)) {
    return { statusText: null, statusEmoji: null, statusExpiresAt: null }
  }
  const statusExpiresAt = status.expiresAt === null ? null : new Date(status.expiresAt)
  if (statusExpiresAt !== null && statusExpiresAt <= today) {
    throw refuse('invalid_input', 'status.expiresAt', 'This moment has passed.')
  }
  return { statusText: status.text, statusEmoji: status.emoji, statusExpiresAt }
}

function emptyToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

function definedOnly<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
