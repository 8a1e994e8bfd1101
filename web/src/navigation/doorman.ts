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
    if (here.state !== 'arrived') return
    const { route } = navigation.getSnapshot()
    const visitor = visitorOf(who)
    if (visitor !== null) navigation.replace(admit(route, visitor, here.place.firstAccount))
  }
  for (const source of [session, arrival, navigation]) source.subscribe(look)
  look()
}

/** Null while nobody can say. Whoever was here last is taken to be here still until the server says otherwise. */
function visitorOf(session: SessionState): Visitor | null {
  if (session.state === 'signed-out') return 'nobody'
  if (session.user === null) return null
  return session.user.kind === 'guest' ? 'guest' : 'account'
}
