import { z } from 'zod'
import { jobKind } from '../../platform/jobs/job.ts'
import type { Queryable } from '../../platform/postgres/database.ts'
import type { House } from '../house.ts'
import { findLinks } from './find-links.ts'

/** Looks at what a message links to. It reads the message when its time comes, so it is the same job for every edit. */
export const fetchPreviews = jobKind('previews.fetch', {
  queue: 'fetch',
  payload: z.strictObject({ roomId: z.uuid(), messageId: z.uuid() }),
  mostAttempts: 3,
  timeoutMs: 60_000,
})

const mostPreviews = 3

export function linksOf(content: string): string[] {
  return findLinks(content, mostPreviews)
}

interface Place {
  readonly roomId: string
  readonly messageId: string
  readonly authorId: string
}

/** Asks for what a message links to, in the transaction that says so. Answers whether there is anything to be looked at. */
export async function askForPreviews(
  { jobs, settings }: Pick<House, 'jobs' | 'settings'>,
  db: Queryable,
  { authorId: owner, ...place }: Place,
  content: string,
): Promise<boolean> {
  if (!settings.PARLEY_LINK_PREVIEWS || linksOf(content).length === 0) return false
  await jobs.enqueue(db, fetchPreviews, place, { key: place.messageId, owner })
  return true
}

/**
 * The same for a message that is committed and that nobody waits for any more: those that are said many at a time do not
 * wait for those of them that have links. Should the node die just then, `previews.catchUp` finds the message.
 */
export function wishPreviews(house: House, place: Place, content: string): void {
  // Nearly all: they cost a look at their letters.
  if (linksOf(content).length === 0) return
  askForPreviews(house, house.database, place, content).then(
    (isAsked) => isAsked && house.jobs.wake(),
    (error: Error) => house.log.warn({ error: error.message }, 'a preview will be late'),
  )
}
