import type { PassingEvent } from '@parley/protocol'
import type { House } from '../house.ts'

/** Tells all devices of a person what only they may know. */
export async function tellOwn({ bus }: Pick<House, 'bus'>, accountId: string, event: PassingEvent): Promise<void> {
  await bus.publish('person.news', { person: accountId, text: JSON.stringify(event) })
}
