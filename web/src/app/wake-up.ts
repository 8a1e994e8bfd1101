import type { Client } from '@parley/sdk'
import type { ArrivalMachine } from '../arrival/arrival.ts'
import type { PreferencesMachine } from '../preferences/preferences.ts'

/** After this long out of sight, the page asks whether the session still holds and what has changed. */
const staleMs = 60_000

/** Tells what waits to be told when the page goes out of sight, and looks again when it is back. */
export function wakeUp(client: Client, arrival: ArrivalMachine, preferences: PreferencesMachine): void {
  let leftAt = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      leftAt = Date.now()
      preferences.flush()
    } else if (Date.now() - leftAt > staleMs && client.session.getSnapshot().state === 'signed-in') {
      // A session that ended meanwhile shows itself here; any other failure will do so where it matters.
      client.call('users.me', {}).then(
        () => preferences.adopt(),
        () => {},
      )
    }
  })
  window.addEventListener('online', () => arrival.tryNow())
}
