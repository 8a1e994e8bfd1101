import { z } from 'zod'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { Queryable } from '../../platform/postgres/database.ts'
import type { House } from '../house.ts'
import { tellNotices } from './give.ts'
import { accountsAfter, insertForMany } from './store.ts'

const kind = jobKind('notices.announce', {
  queue: 'upkeep',
  payload: z.strictObject({ text: z.string(), about: z.string() }),
  timeoutMs: 600_000,
})

/** So many are told in one go: what is their own is held meanwhile. */
const batch = 200

/**
 * Tells something to everybody in the place, in the background, from when the transaction is committed. `about` names it: who was
 * told it is not told again, however often the work is begun anew.
 */
export async function announce(
  transaction: Queryable,
  { jobs }: Pick<House, 'jobs'>,
  said: { readonly text: string; readonly about: string },
): Promise<void> {
  await jobs.enqueue(transaction, kind, said, { key: said.about })
}

export const announcing = work(kind, async ({ text, about }, house: House, { signal }) => {
  const { clock, database, newId } = house
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    signal.throwIfAborted()
    const ids = await accountsAfter(database, after, batch)
    const people = ids.map((accountId) => ({ id: newId(), accountId }))
    const said = { kind: 'announcement', text, about } as const
    const told = await insertForMany(database, people, said, clock.now())
    await tellNotices(
      house,
      told.map(({ id }) => id),
    )
    const last = ids.at(-1)
    if (last === undefined || ids.length < batch) return
    after = last
  }
})
