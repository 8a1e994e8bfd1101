import { z } from 'zod'
import { jobKind, work } from '../../platform/jobs/job.ts'
import type { Queryable } from '../../platform/postgres/database.ts'
import type { House } from '../house.ts'
import { accountsAfter, dismissSome, insertForMany, type Said, tellNotices } from '../notices/index.ts'
import { type GoingOn, holdGoingOn } from './store.ts'

const payload = z.strictObject({ announcementId: z.uuid() })
const tell = jobKind('announcements.tell', { queue: 'upkeep', payload, timeoutMs: 600_000 })
const retract = jobKind('announcements.retract', { queue: 'upkeep', payload, timeoutMs: 600_000 })

type Jobs = Pick<House, 'jobs'>

/** So many are told in one go: what is their own is held meanwhile. */
const batch = 200

const aboutOf = (id: string) => `announcement:${id}`

/** What people are told: by what it is about, nobody is told twice, however often the work is begun anew. */
export function saidBy({ id, text, expiresAt }: GoingOn): Said {
  return { kind: 'announcement', text, about: aboutOf(id), until: expiresAt }
}

/** Tells everybody in the background, from when the transaction is committed. */
export async function tellAll(transaction: Queryable, { jobs }: Jobs, announcementId: string): Promise<void> {
  await jobs.enqueue(transaction, tell, { announcementId }, { key: announcementId })
}

/** Takes it from everybody who has not done with it: now, or when it is over. */
export async function retractAll(
  transaction: Queryable,
  { jobs }: Jobs,
  announcementId: string,
  inMs: number,
): Promise<void> {
  await jobs.enqueue(transaction, retract, { announcementId }, { key: announcementId, inMs })
}

export const telling = work(tell, async ({ announcementId }, house: House, { signal }) => {
  const { clock, database, newId } = house
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    signal.throwIfAborted()
    const ids = await accountsAfter(database, after, batch)
    const told = await database.transaction(async (transaction) => {
      // Held until these are told, so that whoever takes it back finds them.
      const [announcement] = await holdGoingOn(transaction, announcementId, clock.now())
      if (announcement === undefined) return null
      const people = ids.map((accountId) => ({ id: newId(), accountId }))
      return await insertForMany(transaction, people, saidBy(announcement), clock.now())
    })
    if (told === null) return
    await tellNotices(
      house,
      told.map(({ id }) => id),
    )
    const last = ids.at(-1)
    if (last === undefined || ids.length < batch) return
    after = last
  }
})

export const retracting = work(retract, async ({ announcementId }, house: House, { signal }) => {
  const { clock, database } = house
  for (;;) {
    signal.throwIfAborted()
    const ids = await dismissSome(database, aboutOf(announcementId), clock.now(), batch)
    await tellNotices(house, ids)
    if (ids.length < batch) return
  }
})
