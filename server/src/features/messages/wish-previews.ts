import { z } from 'zod'
import { jobKind } from '../../platform/jobs/job.ts'
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
}

/**
 * Called when the message is committed and nobody waits for it any more. Should the node die just then, the message stays
 * without a preview: nothing that was promised.
 */
export function wishPreviews({ jobs, database, log, settings }: House, place: Place, content: string): void {
  if (!settings.PARLEY_LINK_PREVIEWS || linksOf(content).length === 0) return
  jobs.enqueue(database, fetchPreviews, place, { key: place.messageId }).then(
    () => jobs.wake(),
    (error: Error) => log.warn({ error: error.message }, 'a preview will be missing'),
  )
}
