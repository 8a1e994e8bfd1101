import type { PassingEvent } from '@parley/protocol'
import type { SignedIn } from '../access/actor.ts'
import type { House } from '../house.ts'
import { getPerson } from './store.ts'
import { stranger, viewPerson } from './view.ts'

/** Tells a person's own devices, and those who watch them as far as everybody may know, how their profile is now. */
export async function tellProfile({ bus, clock, database }: House, accountId: string): Promise<void> {
  const row = await getPerson(database, accountId)
  if (row === null) return
  const textFor = (asker: SignedIn) =>
    JSON.stringify({ ev: 'user.updated', data: { user: viewPerson(row, asker, clock.now()) } } satisfies PassingEvent)
  await Promise.all([
    bus.publish('person.news', { person: accountId, text: textFor({ ...stranger, accountId }) }),
    bus.publish('presence.news', { person: accountId, text: textFor(stranger) }),
  ])
}
