import type { PassingEvent } from '@parley/protocol'
import type { Queryable } from '../../platform/postgres/database.ts'
import { changeOwnOfAll } from '../access/change-own.ts'
import { tellOwn } from '../access/tell-own.ts'
import type { House } from '../house.ts'
import { insertNotice, readNotices, type Said } from './store.ts'
import { viewNotice } from './view.ts'

/**
 * Writes down what somebody is told, in the transaction of what it is about; `tellNotices` tells it once that is committed.
 * Answers with its id, or null where they were told already or are no more.
 */
export async function giveNotice(
  transaction: Queryable,
  { clock, newId }: Pick<House, 'clock' | 'newId'>,
  accountId: string,
  said: Said,
): Promise<string | null> {
  const id = newId()
  return (await insertNotice(transaction, { id, accountId, now: clock.now() }, said)) ? id : null
}

/**
 * Tells people what they were given, or what has become of it: all their devices, now, and those that are away by the next
 * revision of what is their own. Should it never come to this, it is there when they look.
 */
export async function tellNotices(house: House, noticeIds: readonly (string | null)[]): Promise<void> {
  const ids = noticeIds.filter((id) => id !== null)
  if (ids.length === 0) return
  const whose = new Map((await readNotices(house.database, ids)).map((row) => [row.id, row.accountId]))
  const told = await changeOwnOfAll(house, [...new Set(whose.values())], async (changes) => {
    const told: { to: string; event: PassingEvent }[] = []
    const [first] = changes.values()
    if (first === undefined) return told
    for (const row of await readNotices(first.transaction, ids)) {
      const own = changes.get(row.accountId)?.takeRev()
      if (own === undefined) continue
      const event: PassingEvent =
        row.dismissedAt === null
          ? { ev: 'notice', data: { own, ...viewNotice(row) } }
          : { ev: 'notice.dismissed', data: { own, noticeId: row.id } }
      told.push({ to: row.accountId, event })
    }
    return told
  })
  await Promise.all(told.map(({ to, event }) => tellOwn(house, to, event)))
}

/** Tells somebody something that belongs to nothing else. */
export async function sendNotice(house: House, accountId: string, said: Said): Promise<void> {
  await tellNotices(house, [await giveNotice(house.database, house, accountId, said)])
}
