import { type ContactStateName, durations } from '@parley/protocol'
import { Refusal } from '../../platform/refusal.ts'

/**
 * What somebody is to another person. `declined` and `none` look the same to both: who was declined is not told, and asks
 * in vain until they are asked themselves.
 */
type Standing = ContactStateName | 'declined' | 'none'

/** What one of two people has of the other. */
export interface Side {
  readonly standing: Standing
  readonly since: Date
  /** When a request of the other reached this person last, unless they said yes to it. */
  readonly reachedAt: Date | null
}

/** Two people, as one of them acts. What one must not know of the other stands on the other's side only. */
export interface Pair {
  readonly mine: Side
  readonly theirs: Side
}

export type Decide = (pair: Pair, now: Date) => Pair

/** What the person themselves may know of it. */
export function shownOf({ standing }: Side): ContactStateName | null {
  return standing === 'none' || standing === 'declined' ? null : standing
}

/** Who asks sees the same whatever becomes of it: it reaches nobody who declined, blocks them or was asked just before. */
export const decideRequest: Decide = (pair, now) => {
  const { mine, theirs } = pair
  if (mine.standing === 'blocked') throw new Refusal('contact_blocked')
  if (mine.standing === 'accepted') return pair
  // Of two requests that cross, each is the answer to the other.
  if (theirs.standing === 'outgoing') return joined(now)
  const asking = become(mine, 'outgoing', now)
  if (theirs.standing !== 'none' || wasReachedLately(theirs, now)) return { mine: asking, theirs }
  return { mine: asking, theirs: { standing: 'incoming', since: now, reachedAt: now } }
}

export const decideAccept: Decide = (pair, now) => {
  if (pair.mine.standing === 'accepted') return pair
  if (pair.mine.standing !== 'incoming') throw new Refusal('contact_not_found')
  return joined(now)
}

export const decideDecline: Decide = (pair, now) => {
  const { mine, theirs } = pair
  if (mine.standing === 'declined') return pair
  if (mine.standing !== 'incoming') throw new Refusal('contact_not_found')
  return { mine: become(mine, 'declined', now), theirs }
}

/** Ends a contact for both; a request is taken back, or, where it is the other's, declined. */
export const decideRemove: Decide = (pair, now) => {
  const { mine, theirs } = pair
  switch (mine.standing) {
    case 'accepted':
    case 'outgoing':
      return { mine: become(mine, 'none', now), theirs: forsaken(theirs, now) }
    case 'incoming':
      return decideDecline(pair, now)
    case 'blocked':
    case 'declined':
    case 'none':
      return pair
  }
}

/** Ends everything between two people. Who is blocked sees a contact or a request end; their own request waits for ever. */
export const decideBlock: Decide = ({ mine, theirs }, now) => ({
  mine: become(mine, 'blocked', now),
  theirs: forsaken(theirs, now),
})

/** Who was blocked is as one who was declined: it is for the other to ask. */
export const decideUnblock: Decide = (pair, now) =>
  pair.mine.standing === 'blocked' ? { ...pair, mine: become(pair.mine, 'declined', now) } : pair

function joined(now: Date): Pair {
  const side: Side = { standing: 'accepted', since: now, reachedAt: null }
  return { mine: side, theirs: side }
}

/** What is left to somebody whom the other has nothing more to do with. */
function forsaken(side: Side, now: Date): Side {
  return side.standing === 'accepted' || side.standing === 'incoming' ? become(side, 'none', now) : side
}

function become(side: Side, standing: Standing, now: Date): Side {
  return side.standing === standing ? side : { ...side, standing, since: now }
}

function wasReachedLately({ reachedAt }: Side, now: Date): boolean {
  return reachedAt !== null && now.getTime() - reachedAt.getTime() < durations.contactRequestSeconds * 1000
}
