import type { SessionState, Watchable } from '@parley/sdk'
import type { Arrival } from '../arrival/arrival.ts'
import { admit, type Visitor } from './admission.ts'
import type { Navigation } from './navigation.ts'

/** Keeps everybody where they may be: leads to the sign-in and, after it, to what was asked for. */
export function keepTheDoor(
  session: Watchable<SessionState>,
  arrival: Watchable<Arrival>,
  navigation: Navigation,
): void {
  const look = () => {
    const [who, here] = [session.getSnapshot(), arrival.getSnapshot()]
    if (here.state !== 'arrived' || who.state === 'restoring') return
    const { route } = navigation.getSnapshot()
    navigation.replace(admit(route, visitorOf(who), here.place.firstAccount))
  }
  for (const source of [session, arrival, navigation]) source.subscribe(look)
  look()
}

function visitorOf(session: SessionState): Visitor {
  if (session.state !== 'signed-in') return 'nobody'
  return session.user.kind === 'guest' ? 'guest' : 'account'
}
