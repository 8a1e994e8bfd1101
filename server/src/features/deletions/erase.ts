import { z } from 'zod'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { Queryable } from '../../platform/postgres/database.ts'
import type { SignedIn } from '../access/actor.ts'
import { record } from '../audit/index.ts'
import { endBot } from '../bots/index.ts'
import { forgetContacts } from '../contacts/index.ts'
import type { House } from '../house.ts'
import type { Context } from '../implement.ts'
import { goOut } from '../members/index.ts'
import { eraseReactions, eraseSaid } from '../messages/index.ts'
import { stranger, tellProfile } from '../people/index.ts'
import { emptyAccount } from './empty.ts'
import { beginErasing, endErasing, findBotsOf, findDue, findRooms } from './store.ts'

const minuteMs = 60_000
/** So many places of a room are looked through at once for what somebody felt about what others said. */
const stretch = 20_000

const eraseKind = jobKind('deletions.erase', {
  queue: 'people',
  payload: z.strictObject({ accountId: z.uuid() }),
  timeoutMs: 360 * minuteMs,
})

export async function askToErase(db: Queryable, { jobs }: Pick<House, 'jobs'>, accountId: string): Promise<void> {
  await jobs.enqueue(db, eraseKind, { accountId }, { key: accountId })
}

/**
 * Leaves of somebody that they were there. Each step finds what is left of it: it goes on where it broke off. Who they were goes
 * first, so that whatever is told on the way is told of nobody.
 */
export const erasing = work(eraseKind, async ({ accountId }, house: House, { signal }) => {
  const { bus, clock, database } = house
  const said = await database.transaction(async (transaction) => {
    const said = await beginErasing(transaction, accountId, clock.now())
    if (said !== null) await emptyAccount(transaction, accountId, clock.now())
    return said
  })
  if (said === null) return
  await bus.publish('account.changed', { accountId })
  await tellProfile(house, accountId)
  const context = asThemselves(house, accountId)
  await forgetContacts(context, signal)
  for (const botId of await findBotsOf(database, accountId)) await endBot(context, botId)
  for (const { roomId, isInside, last } of await findRooms(database, accountId)) {
    signal.throwIfAborted()
    if (isInside) await goOut(context, roomId)
    if (said === 'remove') await takeAway(house, { roomId, accountId, last }, signal)
  }
  await database.transaction(async (transaction) => {
    if (!(await endErasing(transaction, accountId))) return
    const target = { kind: 'account', id: accountId } as const
    await record(transaction, { clock, caller: null, actor: null }, { act: 'account.erased', target })
  })
})

interface Stay {
  readonly roomId: string
  readonly accountId: string
  readonly last: number
}

async function takeAway(house: House, { roomId, accountId, last }: Stay, signal: AbortSignal): Promise<void> {
  while (await eraseSaid(house, roomId, accountId)) signal.throwIfAborted()
  for (let from = 1; from <= last; from += stretch) {
    const span = { roomId, accountId, from, to: from + stretch - 1 }
    while (await eraseReactions(house, span)) signal.throwIfAborted()
  }
}

/** What is done in somebody's name who is not here to do it. */
function asThemselves(house: House, accountId: string): Context<SignedIn> {
  const actor: SignedIn = { ...stranger, kind: 'person', accountId }
  return { ...house, actor, caller: { address: '', userAgent: '', requestId: '' }, incoming: null }
}

const lookKind = jobKind('deletions.look', { queue: 'upkeep', payload: z.strictObject({}), everyMs: 10 * minuteMs })

export const looking = work(lookKind, (_payload, house: House) => eraseDue(house))

/** Has those erased whose time to take it back is over. */
export async function eraseDue(house: Pick<House, 'clock' | 'database' | 'jobs'>): Promise<void> {
  const { clock, database, jobs } = house
  for (const accountId of await findDue(database, clock.now())) await askToErase(database, { jobs }, accountId)
  jobs.wake()
}
