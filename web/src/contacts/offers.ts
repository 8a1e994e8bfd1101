import type { ContactStateName, UserView } from '@parley/protocol/wire'

/** What somebody can do about what there is between them and another person. */
export type ContactAct = 'ask' | 'accept' | 'decline' | 'remove' | 'block' | 'unblock'

export interface OfferFacts {
  /** What the other is to them; null for nothing. */
  readonly state: ContactStateName | null
  readonly me: Pick<UserView, 'id' | 'kind'>
  readonly other: Pick<UserView, 'id' | 'kind'>
}

/** What is offered about somebody, the likeliest first. Only accounts of people can ask and be asked. */
export function offersAbout({ state, me, other }: OfferFacts): readonly ContactAct[] {
  if (me.id === other.id) return []
  const isPossible = me.kind === 'person' && other.kind === 'person'
  switch (state) {
    case null:
      return isPossible ? ['ask', 'block'] : ['block']
    case 'incoming':
      return ['accept', 'decline', 'block']
    case 'outgoing':
    case 'accepted':
      return ['remove', 'block']
    case 'blocked':
      return ['unblock']
  }
}
