import type { Preferences } from '@parley/protocol/wire'
import type { SessionState, Watchable } from '@parley/sdk'
import type { PreferencesMachine } from './preferences.ts'

/** Lets the preferences be those of whoever is signed in, as their other devices change them too. */
export function followPerson(
  session: Watchable<SessionState>,
  told: Watchable<Preferences | null>,
  preferences: PreferencesMachine,
): void {
  let person: string | null = null
  const follow = () => {
    const now = session.getSnapshot()
    if (now.state === 'restoring') return
    const next = now.state === 'signed-in' ? now.user.id : null
    if (next === person) return
    person = next
    if (next === null) preferences.release()
    else void preferences.adopt()
  }
  session.subscribe(follow)
  told.subscribe(() => {
    const now = told.getSnapshot()
    if (now !== null) preferences.heard(now)
  })
  follow()
}
