import type { Watchable } from '@parley/sdk'
import type { Arrival } from '../arrival/arrival.ts'
import { findRoom } from '../conversation/find-room.ts'
import type { Route } from '../navigation/routes.ts'
import type { Page } from '../page.ts'
import { until } from './until.ts'

/** Nobody looks at nothing for longer: then something stands in for what is on its way. */
export const patienceMs = 400

type FirstPage = Pick<Page, 'timers'> & {
  readonly arrival: Watchable<Arrival>
  readonly navigation: Watchable<{ readonly route: Route }>
  readonly client: Pick<Page['client'], 'session' | 'loadNewest'> & {
    readonly store: Pick<Page['client']['store'], 'me' | 'rooms'>
  }
}

/**
 * Resolves when there is something to show to somebody who is signed in: their rooms, and what was said last in the one they go to. What
 * would stand in for it until then takes longer to put on the page than all of that to come, where the network is quick.
 */
export async function firstSight(page: FirstPage, parts: Promise<unknown>): Promise<void> {
  const tooLong = new Promise<void>((resolve) => page.timers.after(patienceMs, resolve))
  await Promise.race([Promise.all([parts, haveCome(page)]), tooLong])
}

async function haveCome({ arrival, client, navigation }: FirstPage): Promise<void> {
  const { session, store } = client
  await until([arrival, session, store.me], () => {
    const isKnown = arrival.getSnapshot().state === 'arrived' && store.me.getSnapshot() !== null
    return isKnown || arrival.getSnapshot().state === 'stuck' || session.getSnapshot().state === 'signed-out'
  })
  const { route } = navigation.getSnapshot()
  const entry = route.at === 'room' ? findRoom(store.rooms.getSnapshot(), route.room) : null
  // What cannot be loaded says so where it would stand.
  if (entry !== null) await client.loadNewest(entry.room.id).catch(() => {})
}
